package io.github.cameltextrequest.event;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Work that waits for its transaction, and the caller who waits for the work. */
final class JdbcTask<T> {
    private final JdbcWork<T> work;
    private final boolean writes;
    private final CompletableFuture<T> end = new CompletableFuture<>();
    private Runnable commit = () -> {};

    JdbcTask(JdbcWork<T> work, boolean writes) {
        this.work = work;
        this.writes = writes;
    }

    boolean writes() {
        return writes;
    }

    /** Does the work; the caller hears of it when it is committed. */
    void run(JdbcSession session) throws SQLException {
        T result = work.run(session);
        commit = () -> end.complete(result);
    }

    void committed() {
        commit.run();
    }

    void failed(EventStoreException failure) {
        end.completeExceptionally(failure);
    }

    /**
     * Waits to the end even when the thread is interrupted: a caller who left would not know whether its work was done.
     */
    T await() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return end.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw failure(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A new exception, so that its stack trace shows the caller as well. */
    private static EventStoreException failure(Throwable cause) {
        return JdbcFailures.of(cause).forAnother();
    }
}
