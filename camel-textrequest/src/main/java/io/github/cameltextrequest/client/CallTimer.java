package io.github.cameltextrequest.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/**
 * Ends an attempt that goes on beyond the end of its call's time: the timeouts of HttpClient are for the next bytes
 * only, and begin anew with each that comes.
 */
final class CallTimer implements AutoCloseable {

    private final ScheduledExecutorService timer;

    CallTimer() {
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

    ApiAnswer within(HttpUriRequestBase request, Deadline deadline, Attempt attempt) throws IOException {
        AtomicBoolean late = new AtomicBoolean();
        Future<?> alarm = schedule(deadline.left(), () -> {
            late.set(true);
            request.abort();
        });
        try {
            return attempt.make();
        } catch (IOException e) {
            if (late.get() && !Failures.neverLeft(e)) {
                throw late(deadline, e);
            }
            throw e;
        } catch (IllegalStateException e) {
            // What HttpClient says when the connection is taken from it between two steps.
            if (late.get()) {
                throw late(deadline, e);
            }
            throw e;
        } finally {
            alarm.cancel(false);
        }
    }

    private Future<?> schedule(Duration left, Runnable alarm) throws IOException {
        try {
            return timer.schedule(alarm, left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            ConnectException never = new ConnectException("the component was stopped");
            never.initCause(e);
            throw never;
        }
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

    /** One attempt over HTTP. */
    @FunctionalInterface
    interface Attempt {
        ApiAnswer make() throws IOException;
    }
}
