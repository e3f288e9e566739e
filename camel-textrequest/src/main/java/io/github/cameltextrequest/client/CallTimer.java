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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends an attempt that goes on beyond the end of its call's time: the timeouts of HttpClient are for the next bytes
 * only, and begin anew with each that comes.
 *
 * <p>Nearly every attempt ends in time, so none has an alarm of its own, which would wake a thread for each: one check of
 * all that run is due when the first of them is, and what ended meanwhile is not there any more.
 */
final class CallTimer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CallTimer.class);

    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor timer;

    /** Null when none is due. Written under the lock only. */
    private volatile @Nullable Check next;

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
        Check due = next;
        if (due == null || run.dueAt - due.at < 0) {
            try {
                scheduleCheck(run.dueAt);
            } catch (RejectedExecutionException e) {
                throw stopped(e);
            }
        } else if (timer.isShutdown()) {
            throw stopped(null);
        }
    }

    private synchronized void scheduleCheck(long at) {
        Check due = next;
        if (due != null) {
            if (at - due.at >= 0) {
                return;
            }
            due.scheduled.cancel(false);
        }
        next = new Check(at, timer.schedule(this::check, at - System.nanoTime(), TimeUnit.NANOSECONDS));
    }

    private void check() {
        // First: what begins from here on sees that none is due, what began before is among those that run.
        clearCheck();
        Running first = null;
        for (Running run : running) {
            if (run.dueAt - System.nanoTime() <= 0) {
                abort(run);
            } else if (first == null || run.dueAt - first.dueAt < 0) {
                first = run;
            }
        }
        if (first != null) {
            scheduleCheck(first.dueAt);
        }
    }

    /** A client that cannot end one attempt must not keep the others from their ends. */
    private static void abort(Running run) {
        try {
            run.abort();
        } catch (RuntimeException e) {
            LOG.debug("An attempt that is late could not be ended", e);
        }
    }

    private synchronized void clearCheck() {
        Check due = next;
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
    private record Check(long at, Future<?> scheduled) {}

    /** Not a record: two attempts are never equal. */
    private static final class Running {
        private final HttpUriRequestBase request;
        private final long dueAt;
        private volatile boolean late;

        Running(HttpUriRequestBase request, long dueAt) {
            this.request = request;
            this.dueAt = dueAt;
        }

        void abort() {
            late = true;
            request.abort();
        }

        /** Cheaper than an identity; collisions are rare and harmless. */
        @Override
        public int hashCode() {
            return Long.hashCode(dueAt);
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
