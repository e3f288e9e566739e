package io.github.cameltextrequest.event;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Knows whether an event could be stored: from the last attempt to store one, and after a failed one by trying it. Other
 * work tells nothing, since a full disk may still take a lease and yet no event.
 */
final class StoreProbe {
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    /** As large as an event may well be, so that it needs room of its own. */
    private static final String FILLER = "x".repeat(8192);

    private static final String FILL = "INSERT INTO textrequest_fact (kind, fact_key, fact_value)"
            + " VALUES ('PROBE', 'probe', ?) ON CONFLICT (kind, fact_key) DO UPDATE SET fact_value = excluded.fact_value";
    private static final String CLEAR = "DELETE FROM textrequest_fact WHERE kind = 'PROBE' AND fact_key = 'probe'";

    private final GroupCommit database;
    private volatile boolean stored;
    private long triedAt = System.nanoTime() - BETWEEN_TRIES.toNanos();

    StoreProbe(GroupCommit database) {
        this.database = database;
    }

    /** Learns from an attempt to store. */
    <T> T watch(Supplier<T> storing) {
        try {
            T result = storing.get();
            stored = true;
            return result;
        } catch (EventStoreException e) {
            stored = false;
            throw e;
        }
    }

    boolean writable() {
        return stored || tryAgain();
    }

    private synchronized boolean tryAgain() {
        if (!stored && System.nanoTime() - triedAt >= BETWEEN_TRIES.toNanos()) {
            triedAt = System.nanoTime();
            stored = fillAndClear();
        }
        return stored;
    }

    /** Two transactions: what is inserted and deleted in one may never reach the disk. */
    private boolean fillAndClear() {
        try {
            database.write(session -> session.update(FILL, FILLER));
            database.write(session -> session.update(CLEAR));
            return true;
        } catch (EventStoreException e) {
            return false;
        }
    }
}
