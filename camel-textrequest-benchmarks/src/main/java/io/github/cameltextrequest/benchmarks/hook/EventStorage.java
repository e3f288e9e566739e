package io.github.cameltextrequest.benchmarks.hook;

import io.github.cameltextrequest.TextRequestConfiguration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the component keeps its events, as far as that must be made and removed. */
final class EventStorage implements AutoCloseable {

    private final HookSubject subject;
    private final Path folder;
    private final @Nullable EmbeddedPostgres postgres;

    private EventStorage(HookSubject subject, Path folder, @Nullable EmbeddedPostgres postgres) {
        this.subject = subject;
        this.folder = folder;
        this.postgres = postgres;
    }

    /** PostgreSQL writes to disk before it answers, as an installed one does. */
    static EventStorage of(HookSubject subject) throws IOException {
        EmbeddedPostgres postgres = subject != HookSubject.POSTGRESQL
                ? null
                : EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
        return new EventStorage(subject, Files.createTempDirectory("textrequest-benchmark"), postgres);
    }

    /** Tells the component. */
    void setOptions(TextRequestConfiguration options) {
        if (subject == HookSubject.SQLITE) {
            options.setEventStoreFile(folder.resolve("events.db").toString());
        } else if (postgres != null) {
            options.setEventStoreDataSource(postgres.getPostgresDatabase());
        }
    }

    @Override
    public void close() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
