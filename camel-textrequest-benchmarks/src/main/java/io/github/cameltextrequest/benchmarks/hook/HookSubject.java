package io.github.cameltextrequest.benchmarks.hook;

/** Who takes the requests. */
enum HookSubject {
    VERTX("bare Vert.x handler", 0),
    BARE("platform-http route that answers 200", 0),
    MEMORY("textrequest:events, in memory", 2),
    SQLITE("textrequest:events, SQLite", 16),
    POSTGRESQL("textrequest:events, PostgreSQL", 16);

    private final String title;
    private final int lanes;

    HookSubject(String title, int lanes) {
        this.title = title;
        this.lanes = lanes;
    }

    String title() {
        return title;
    }

    /** How many events the route handles side by side: more where each waits for a disk; 0 where nothing is stored. */
    int lanes() {
        return lanes;
    }

    boolean stores() {
        return lanes > 0;
    }
}
