package io.github.cameltextrequest.event;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does some work again and again: one interval after it went well, sooner after it failed, and never twice at once.
 *
 * @since 1.0
 */
public final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration FIRST_WAIT_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 20;

    private final ScheduledExecutorService scheduler;
    private final Supplier<Duration> interval;
    private final BooleanSupplier work;
    private final Object roundLock = new Object();
    private final Object scheduleLock = new Object();
    private int failures;
    private @Nullable ScheduledFuture<?> next;
    private final AtomicInteger pauses = new AtomicInteger();
    /** How many there had been when the round began. */
    private volatile int pausesBefore;

    private volatile boolean paused;
    private volatile boolean stopped;

    /**
     * @param interval asked for after each round
     * @param work returns whether it went well; must not throw
     */
    public Rounds(ScheduledExecutorService scheduler, Supplier<Duration> interval, BooleanSupplier work) {
        this.scheduler = scheduler;
        this.interval = interval;
        this.work = work;
    }

    /** The next round begins as soon as a thread is free, and the others follow it; also after a pause. */
    public void begin() {
        paused = false;
        schedule(Duration.ZERO);
    }

    /** No round begins until {@link #begin}; one under way goes on. */
    public void pause() {
        paused = true;
        pauses.incrementAndGet();
    }

    /**
     * Whether a round under way is to end as soon as it can. It stays so to its end, though the pause be over before:
     * what it left out was left out.
     */
    public boolean isHalted() {
        return stopped || pauses.get() != pausesBefore;
    }

    public boolean isStopped() {
        return stopped;
    }

    /** No round begins after this returns; one under way goes on. */
    public void stop() {
        stopped = true;
        synchronized (scheduleLock) {
            cancelNext();
        }
    }

    /** Runs after the round that is under way, and no round beside it. */
    public void afterwards(Runnable last) {
        synchronized (roundLock) {
            last.run();
        }
    }

    private void schedule(Duration wait) {
        synchronized (scheduleLock) {
            cancelNext();
            try {
                next = stopped ? null : scheduler.schedule(this::round, wait.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                LOG.debug("The rounds end with their threads", e);
            }
        }
    }

    private void cancelNext() {
        if (next != null) {
            next.cancel(false);
        }
    }

    private void round() {
        synchronized (roundLock) {
            pausesBefore = pauses.get();
            if (paused || stopped) {
                return;
            }
            failures = work.getAsBoolean() ? 0 : failures + 1;
            schedule(failures == 0 ? interval.get() : waitAfterFailure());
        }
    }

    private Duration waitAfterFailure() {
        Duration wait = FIRST_WAIT_AFTER_FAILURE.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration longest = interval.get();
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
