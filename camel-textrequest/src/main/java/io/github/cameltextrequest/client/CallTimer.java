package io.github.cameltextrequest.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/**
 * Ends an attempt that takes too long as a whole: the timeouts of HttpClient are for the next bytes only, and begin
 * anew with each that comes.
 */
final class CallTimer implements AutoCloseable {

    private final Duration limit;
    private final ScheduledExecutorService timer;

    CallTimer(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException(
                    "callTimeout must be more than 0, but was " + limit + ": mend the option callTimeout");
        }
        this.limit = limit;
        ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(1, CallTimer::thread);
        // Nearly every call ends in time; what it scheduled must not stay until then.
        threads.setRemoveOnCancelPolicy(true);
        timer = threads;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "TextRequestCallTimer");
        thread.setDaemon(true);
        return thread;
    }

    ApiAnswer within(HttpUriRequestBase request, Attempt attempt) throws IOException {
        AtomicBoolean late = new AtomicBoolean();
        Future<?> alarm = schedule(() -> {
            late.set(true);
            request.abort();
        });
        try {
            return attempt.make();
        } catch (IOException e) {
            if (late.get() && !Failures.neverLeft(e)) {
                throw late(e);
            }
            throw e;
        } catch (IllegalStateException e) {
            // What HttpClient says when the connection is taken from it between two steps.
            if (late.get()) {
                throw late(e);
            }
            throw e;
        } finally {
            alarm.cancel(false);
        }
    }

    private Future<?> schedule(Runnable alarm) throws IOException {
        try {
            return timer.schedule(alarm, limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            throw new IOException("the component was stopped", e);
        }
    }

    private IOException late(Exception cause) {
        InterruptedIOException late = new InterruptedIOException(
                "no whole answer within " + limit + ": if the service needs longer, raise the option callTimeout");
        late.initCause(cause);
        return late;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** One attempt over HTTP. */
    @FunctionalInterface
    interface Attempt {
        ApiAnswer make() throws IOException;
    }
}
