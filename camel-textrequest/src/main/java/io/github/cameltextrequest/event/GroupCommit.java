package io.github.cameltextrequest.event;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Commits the work of many callers together: one thread takes what has gathered, does all of it in one transaction, and
 * tells the callers after the commit. So the more callers there are, the fewer commits each of them costs.
 */
final class GroupCommit {
    private static final int MOST_WAITING = 4096;
    private static final int LARGEST_GROUP = 256;
    private static final Duration LONGEST_WAIT_FOR_ROOM = Duration.ofSeconds(10);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_PURGES = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT_FOR_END = Duration.ofSeconds(30);

    /** Ends the wait of the writer. */
    private static final JdbcTask<?> WAKE_UP = new JdbcTask<>(session -> false, false);

    private final BlockingQueue<JdbcTask<?>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final KeptConnection connection;
    private final SharedClock clock;
    private final Duration retention;
    private final Thread writer = new Thread(this::commitUntilClosed, "TextRequestEventStore");
    private volatile boolean closed;
    private boolean started;
    private Instant nextPurge = Instant.MIN;

    GroupCommit(ConnectionSource source, SharedClock clock, Duration retention) {
        this.connection = new KeptConnection(source, clock);
        this.clock = clock;
        this.retention = retention;
        writer.setDaemon(true);
    }

    <T> T read(JdbcWork<T> work) {
        return await(new JdbcTask<>(work, false));
    }

    <T> T write(JdbcWork<T> work) {
        return await(new JdbcTask<>(work, true));
    }

    private <T> T await(JdbcTask<T> task) {
        startOnce();
        if (!offer(task)) {
            throw new EventStoreException(
                    "the event store does not keep up: " + MOST_WAITING + " calls wait for its database", null);
        }
        // Between the look at the start and now the writer may have ended.
        if (closed && waiting.remove(task)) {
            throw closedAlready();
        }
        return task.await();
    }

    private boolean offer(JdbcTask<?> task) {
        try {
            return waiting.offer(task) || waiting.offer(task, LONGEST_WAIT_FOR_ROOM.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized void startOnce() {
        if (closed) {
            throw closedAlready();
        }
        if (!started) {
            started = true;
            writer.start();
        }
    }

    private static IllegalStateException closedAlready() {
        return new IllegalStateException("The event store is closed");
    }

    boolean closed() {
        return closed;
    }

    /** Does what waits, then ends. */
    void close() {
        synchronized (this) {
            closed = true;
            if (!started) {
                return;
            }
        }
        waiting.offer(WAKE_UP);
        try {
            writer.join(LONGEST_WAIT_FOR_END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void commitUntilClosed() {
        List<JdbcTask<?>> group = new ArrayList<>();
        while (!closed || !waiting.isEmpty()) {
            try {
                gather(group);
                if (!group.isEmpty()) {
                    commit(group);
                    purgeIfDue();
                }
            } catch (InterruptedException e) {
                break;
            } catch (Throwable e) { // a driver that cannot be loaded, say: who waits must hear of it, and others come
                group.forEach(task -> task.failed(JdbcFailures.of(e)));
            }
            group.clear();
        }
        connection.giveBack();
    }

    private void gather(List<JdbcTask<?>> group) throws InterruptedException {
        JdbcTask<?> first = waiting.poll(closed ? 0 : IDLE.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) {
            connection.giveBack();
            return;
        }
        group.add(first);
        waiting.drainTo(group, LARGEST_GROUP - 1);
        group.remove(WAKE_UP);
    }

    private void commit(List<JdbcTask<?>> group) {
        if (tryCommit(group) == null) {
            return;
        }
        // One by one on a new connection, so that only those fail that cannot be done.
        for (JdbcTask<?> task : group) {
            EventStoreException failure = tryCommit(List.of(task));
            if (failure != null) {
                task.failed(failure);
            }
        }
    }

    private void purgeIfDue() {
        Instant now = clock.instant();
        if (now.isBefore(nextPurge)) {
            return;
        }
        JdbcTask<Boolean> purge = new JdbcTask<>(JdbcPurge::some, true);
        boolean more = tryCommit(List.of(purge)) == null && purge.await();
        nextPurge = more ? now : now.plus(BETWEEN_PURGES);
    }

    private @Nullable EventStoreException tryCommit(List<JdbcTask<?>> group) {
        try {
            commitTogether(group);
            group.forEach(JdbcTask::committed);
            return null;
        } catch (SQLException e) {
            connection.giveBack();
            return JdbcFailures.of(e);
        } catch (RuntimeException e) {
            connection.giveBack();
            return JdbcFailures.of(e);
        }
    }

    private void commitTogether(List<JdbcTask<?>> group) throws SQLException {
        connection.begin();
        JdbcSession session = new JdbcSession(connection, clock, retention);
        if (group.stream().anyMatch(JdbcTask::writes)) {
            session.lock();
        } else {
            session.look();
        }
        for (JdbcTask<?> task : group) {
            task.run(session);
        }
        connection.present().commit();
    }
}
