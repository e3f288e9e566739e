package io.github.cameltextrequest.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.jspecify.annotations.Nullable;

/**
 * Ends an attempt that goes on beyond the end of its call's time: the timeouts of HttpClient are for the next bytes
 * only, and begin anew with each that comes.
 *
 * <p>Nearly every attempt ends in time, so none has an alarm of its own, which would wake a thread for each: one look at
 * all that run is due when the first of them is, and what ended meanwhile is not there any more.
 */
final class CallTimer implements AutoCloseable {

    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor timer;

    /** Null when none is due. Written under the lock only. */
    private volatile @Nullable Look next;

    CallTimer() {
        timer = new ScheduledThreadPoolExecutor(1, CallTimer::thread);
        timer.setRemoveOnCancelPolicy(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "TextRequestCallTimer");
        thread.setDaemon(true);
        return thread;
    }

    ApiAnswer within(HttpUriRequestBase request, Deadline deadline, Attempt attempt) throws IOException {
        Running run = new Running(request, System.nanoTime() + deadline.left().toNanos());
        try {
            watch(run);
            return attempt.make();
        } catch (IOException e) {
            if (run.late && !Failures.neverLeft(e)) {
                throw late(deadline, e);
            }
            throw e;
        } catch (IllegalStateException e) {
            // What HttpClient says when the connection is taken from it between two steps.
            if (run.late) {
                throw late(deadline, e);
            }
            throw e;
        } finally {
            running.remove(run);
        }
    }

    private void watch(Running run) throws IOException {
        running.add(run);
        Look due = next;
        if (due == null || run.end - due.at < 0) {
            try {
                lookAt(run.end);
            } catch (RejectedExecutionException e) {
                throw stopped(e);
            }
        } else if (timer.isShutdown()) {
            throw stopped(null);
        }
    }

    private synchronized void lookAt(long end) {
        Look due = next;
        if (due != null) {
            if (end - due.at >= 0) {
                return;
            }
            due.scheduled.cancel(false);
        }
        next = new Look(end, timer.schedule(this::look, end - System.nanoTime(), TimeUnit.NANOSECONDS));
    }

    private void look() {
        // First: what begins from here on sees that none is due, what began before is among those that run.
        forget();
        Running first = null;
        for (Running run : running) {
            if (run.end - System.nanoTime() <= 0) {
                run.end();
            } else if (first == null || run.end - first.end < 0) {
                first = run;
            }
        }
        if (first != null) {
            lookAt(first.end);
        }
    }

    private synchronized void forget() {
        Look due = next;
        if (due != null) {
            due.scheduled.cancel(false);
            next = null;
        }
    }

    private static ConnectException stopped(@Nullable RejectedExecutionException cause) {
        ConnectException never = new ConnectException("the component was stopped");
        never.initCause(cause);
        return never;
    }

    private static IOException late(Deadline deadline, Exception cause) {
        InterruptedIOException late = new InterruptedIOException("no whole answer within " + deadline.time()
                + ": if the service needs longer, raise the option callTimeout");
        late.initCause(cause);
        return late;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** When, as {@link System#nanoTime}, and what is to be cancelled where another is due earlier. */
    private record Look(long at, Future<?> scheduled) {}

    /** Not a record: two attempts are never equal. */
    private static final class Running {
        private final HttpUriRequestBase request;
        private final long end;
        private volatile boolean late;

        Running(HttpUriRequestBase request, long end) {
            this.request = request;
            this.end = end;
        }

        void end() {
            late = true;
            request.abort();
        }

        /** Cheaper than an identity, and as well spread: no two begin at once on one processor. */
        @Override
        public int hashCode() {
            return Long.hashCode(end);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }
    }

    /** One attempt over HTTP. */
    @FunctionalInterface
    interface Attempt {
        ApiAnswer make() throws IOException;
    }
}
