package io.github.cameltextrequest.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes due events from the store and hands them to the route, several lanes side by side, each lane in order.
 *
 * <p>One thread takes, as many events as there are free workers; so a store that many nodes share is asked once for
 * all of them, and nothing is held that no worker can handle now.
 *
 * @since 1.0
 */
public final class LaneDispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(LaneDispatcher.class);

    /** How soon an event is found that became due, or that another node stored. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private static final int LONGEST_CAUSE = 500;

    private final EventStore store;
    private final DispatchSettings settings;
    private final EventHandler handler;
    private final DispatchThreads threads;
    private final Clock clock;
    private final EventObserver observer;
    private final Semaphore freeWorkers;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Map<Long, ClaimedEvent> running = new ConcurrentHashMap<>();
    private final LongAdder dead = new LongAdder();
    private volatile boolean suspended;
    private volatile boolean stopped;
    private @Nullable ScheduledFuture<?> renewal;
    private boolean storeFails;

    public LaneDispatcher(
            EventStore store,
            DispatchSettings settings,
            EventHandler handler,
            DispatchThreads threads,
            Clock clock,
            EventObserver observer) {
        this.store = store;
        this.settings = settings;
        this.handler = handler;
        this.threads = threads;
        this.clock = clock;
        this.observer = observer;
        this.freeWorkers = new Semaphore(settings.concurrentConsumers());
    }

    /** Begins to dispatch. */
    public void start() {
        long everyMillis = settings.lease().toMillis() / 3;
        renewal = threads.timer()
                .scheduleWithFixedDelay(this::renewLeases, everyMillis, everyMillis, TimeUnit.MILLISECONDS);
        threads.taker().execute(this::takeUntilStopped);
    }

    /** How many events were given up since this dispatcher was made. */
    public long deadCount() {
        return dead.sum();
    }

    /** How many events the route handles at this moment. */
    public int runningCount() {
        return running.size();
    }

    /** Events were stored: look for them now. */
    public void wakeUp() {
        wakeUps.release();
    }

    /** No dispatch begins after this returns; what runs goes on. */
    public synchronized void suspend() {
        suspended = true;
    }

    public void resume() {
        suspended = false;
        wakeUp();
    }

    /** No dispatch begins after this returns; leases of what runs are renewed until {@link #awaitIdle}. */
    public synchronized void stop() {
        stopped = true;
        wakeUp();
    }

    /**
     * Waits for what runs, after a stop.
     *
     * @return whether nothing runs any more
     */
    public boolean awaitIdle(Duration longest) throws InterruptedException {
        boolean idle =
                freeWorkers.tryAcquire(settings.concurrentConsumers(), longest.toMillis(), TimeUnit.MILLISECONDS);
        ScheduledFuture<?> renewing = renewal;
        if (renewing != null) {
            renewing.cancel(false);
        }
        return idle;
    }

    private void takeUntilStopped() {
        try {
            while (!stopped) {
                if (!takeSome()) {
                    boolean unused = wakeUps.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
                    wakeUps.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean takeSome() throws InterruptedException {
        freeWorkers.acquire();
        int slots = 1 + freeWorkers.drainPermits();
        int used = 0;
        try {
            used = dispatchUpTo(slots);
            storeFails = false;
        } catch (RuntimeException e) {
            reportStore(e);
        } finally {
            freeWorkers.release(slots - used);
        }
        return used > 0;
    }

    private void reportStore(RuntimeException failure) {
        observer.storeFailed(settings.subscription(), failure);
        if (!storeFails) {
            LOG.warn("Events of subscription {} wait, because the event store fails", settings.subscription(), failure);
        }
        storeFails = true;
    }

    private synchronized int dispatchUpTo(int slots) {
        if (stopped || suspended) {
            return 0;
        }
        List<ClaimedEvent> claims = store.take(settings.subscription(), settings.owner(), settings.lease(), slots);
        observer.storeWorks(settings.subscription());
        claims.forEach(this::dispatch);
        return claims.size();
    }

    private void dispatch(ClaimedEvent claim) {
        running.put(claim.sequence(), claim);
        try {
            threads.workers().execute(() -> handle(claim));
        } catch (RejectedExecutionException e) {
            // The pool was shut down over our head: the event comes again when its lease ends.
            LOG.debug("Event {} was taken but not dispatched", claim.event().dedupeKey(), e);
            ended(claim);
        }
    }

    private void handle(ClaimedEvent claim) {
        long began = System.nanoTime();
        try {
            Throwable failure = failureOf(claim);
            settle(claim, failure, Duration.ofNanos(System.nanoTime() - began));
        } catch (RuntimeException e) {
            observer.storeFailed(settings.subscription(), e);
            LOG.warn(
                    "Event {} of subscription {} was handled, but the event store fails to record it: it comes again",
                    claim.event().dedupeKey(),
                    settings.subscription(),
                    e);
        } finally {
            ended(claim);
        }
    }

    private @Nullable Throwable failureOf(ClaimedEvent claim) {
        try {
            handler.handle(claim);
            return null;
        } catch (Throwable e) { // an Error of one route must not end the dispatch of all events
            return e;
        }
    }

    private void settle(ClaimedEvent claim, @Nullable Throwable failure, Duration time) {
        boolean stillOurs;
        if (failure == null) {
            stillOurs = store.done(claim);
            if (stillOurs) {
                observer.eventDone(claim, time);
            }
        } else if (claim.attempt() > settings.maximumRedeliveries() || handler.isHopeless(failure)) {
            stillOurs = store.dead(claim, cause(failure));
            if (stillOurs) {
                observer.eventDead(claim, failure, time);
                reportDead(claim, failure);
            }
        } else {
            Instant at = clock.instant().plus(settings.delayAfter(claim.attempt()));
            stillOurs = store.again(claim, at, cause(failure));
            if (stillOurs) {
                observer.eventFailed(claim, failure, time);
            }
            LOG.debug("Event {} failed and comes again at {}", claim.event().dedupeKey(), at, failure);
        }
        if (!stillOurs) {
            LOG.warn(
                    "Event {} of subscription {} took longer than its lease could be renewed; somebody else has it now",
                    claim.event().dedupeKey(),
                    settings.subscription());
        }
    }

    private void reportDead(ClaimedEvent claim, Throwable failure) {
        dead.increment();
        try {
            handler.died(claim, failure);
        } catch (RuntimeException e) {
            LOG.warn(
                    "The exception handler failed on dead event {}",
                    claim.event().dedupeKey(),
                    e);
        }
    }

    private void ended(ClaimedEvent claim) {
        running.remove(claim.sequence());
        freeWorkers.release();
        wakeUp();
    }

    private void renewLeases() {
        for (ClaimedEvent claim : running.values()) {
            try {
                store.renew(claim, settings.lease());
            } catch (RuntimeException e) {
                LOG.debug(
                        "The lease of event {} could not be renewed",
                        claim.event().dedupeKey(),
                        e);
            }
        }
    }

    private static String cause(Throwable failure) {
        String text = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return text.length() <= LONGEST_CAUSE ? text : text.substring(0, LONGEST_CAUSE);
    }
}
