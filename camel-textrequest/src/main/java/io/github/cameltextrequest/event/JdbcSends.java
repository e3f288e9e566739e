package io.github.cameltextrequest.event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The send journal in the database, and what of it this process has to remember when the database failed at the wrong
 * moment.
 *
 * <p>A start whose commit was in doubt was not followed by a send, since its caller was told of a failure: the next one
 * under its key is known by its name as the same start. An end that could not be recorded is recorded before the next
 * start. So an outage of the database leaves no send in doubt, as long as the process lives.
 */
final class JdbcSends {
    private static final int MOST_REMEMBERED = 10_000;

    private final GroupCommit database;
    private final Map<String, String> doubtfulStarts = remembered();
    private final Map<String, String> unrecordedEnds = remembered();

    JdbcSends(GroupCommit database) {
        this.database = database;
    }

    SendStart start(String key, @Nullable String contact) {
        recordEnds();
        String by = nameOfStart(key);
        try {
            return database.write(session -> JdbcSendJournal.start(session, key, contact, by));
        } catch (EventStoreException e) {
            remember(doubtfulStarts, key, by);
            throw e;
        }
    }

    void finish(String key, String result) {
        try {
            database.write(session -> JdbcSendJournal.finish(session, key, result));
        } catch (EventStoreException e) {
            remember(unrecordedEnds, key, result);
            throw e;
        }
    }

    private void recordEnds() {
        for (Map.Entry<String, String> end : copyOfEnds().entrySet()) {
            database.write(session -> JdbcSendJournal.finish(session, end.getKey(), end.getValue()));
            synchronized (this) {
                unrecordedEnds.remove(end.getKey());
            }
        }
    }

    private synchronized Map<String, String> copyOfEnds() {
        return unrecordedEnds.isEmpty() ? Map.of() : Map.copyOf(unrecordedEnds);
    }

    private synchronized String nameOfStart(String key) {
        String name = doubtfulStarts.remove(key);
        return name == null ? UUID.randomUUID().toString() : name;
    }

    private synchronized void remember(Map<String, String> memory, String key, String value) {
        memory.put(key, value);
    }

    private static Map<String, String> remembered() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                return size() > MOST_REMEMBERED;
            }
        };
    }
}
