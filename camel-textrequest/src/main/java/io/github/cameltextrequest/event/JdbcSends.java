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
 * under its key is known by its name as the same start. An end that could not be recorded, of a send that happened or
 * of one that did not, is recorded before the next start. So an outage of the database leaves no send in doubt, as long
 * as the process lives.
 */
final class JdbcSends {
    private static final int MOST_REMEMBERED = 10_000;

    private final GroupCommit database;
    private final Map<String, String> doubtfulStarts = remembered();
    /** Names of the starts whose end was not told yet. */
    private final Map<String, String> openStarts = remembered();

    private final Map<String, JdbcWork<Boolean>> unrecordedEnds = remembered();

    JdbcSends(GroupCommit database) {
        this.database = database;
    }

    SendStart start(String key, @Nullable String contact) {
        recordEnds();
        String by = nameOfStart(key);
        SendStart start;
        try {
            start = database.write(session -> JdbcSendJournal.start(session, key, contact, by));
        } catch (EventStoreException e) {
            remember(doubtfulStarts, key, by);
            throw e;
        }
        if (start.state() == SendStart.State.MINE) {
            remember(openStarts, key, by);
        }
        return start;
    }

    void finish(String key, String result) {
        end(key, session -> JdbcSendJournal.finish(session, key, result));
    }

    /** Only its own start: by the time this is recorded, another node may have begun under the key. */
    void release(String key) {
        String by = nameOfOpenStart(key);
        if (by != null) {
            end(key, session -> JdbcSendJournal.release(session, key, by));
        }
    }

    private void end(String key, JdbcWork<Boolean> end) {
        try {
            database.write(end);
        } catch (EventStoreException e) {
            remember(unrecordedEnds, key, end);
            throw e;
        } finally {
            forget(openStarts, key);
        }
    }

    private void recordEnds() {
        for (Map.Entry<String, JdbcWork<Boolean>> end : copyOfEnds().entrySet()) {
            database.write(end.getValue());
            forget(unrecordedEnds, end.getKey());
        }
    }

    private synchronized Map<String, JdbcWork<Boolean>> copyOfEnds() {
        return unrecordedEnds.isEmpty() ? Map.of() : Map.copyOf(unrecordedEnds);
    }

    private synchronized String nameOfStart(String key) {
        String name = doubtfulStarts.remove(key);
        return name == null ? UUID.randomUUID().toString() : name;
    }

    private synchronized @Nullable String nameOfOpenStart(String key) {
        return openStarts.get(key);
    }

    private synchronized <T> void remember(Map<String, T> memory, String key, T value) {
        memory.put(key, value);
    }

    private synchronized void forget(Map<String, ?> memory, String key) {
        memory.remove(key);
    }

    private static <T> Map<String, T> remembered() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > MOST_REMEMBERED;
            }
        };
    }
}
