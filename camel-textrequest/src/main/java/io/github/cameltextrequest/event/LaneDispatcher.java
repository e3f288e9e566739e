package io.github.cameltextrequest.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands due events of the store to the route, several lanes side by side, each lane in order.
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
    private final LaneClaims claims;
    private final Map<Long, ClaimedEvent> running = new ConcurrentHashMap<>();
    private final LongAdder dead = new LongAdder();
    private final List<ScheduledFuture<?>> timed = new CopyOnWriteArrayList<>();

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
        this.claims = new LaneClaims(store, settings, observer);
    }

    /** Begins to dispatch. */
    public void start() {
        every(settings.lease().dividedBy(3), this::renewLeases);
        every(LOOK_AGAIN, this::wakeUp);
        for (int worker = 0; worker < settings.concurrentConsumers(); worker++) {
            threads.workers().execute(this::work);
        }
    }

    private void every(Duration period, Runnable task) {
        long millis = period.toMillis();
        timed.add(threads.timer().scheduleWithFixedDelay(task, millis, millis, TimeUnit.MILLISECONDS));
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
        claims.wakeUp();
    }

    /** No event is taken after this returns; what was taken goes on. */
    public void suspend() {
        claims.suspend();
    }

    public void resume() {
        claims.resume();
    }

    /** No event is taken after this returns; leases of what runs are renewed until {@link #awaitIdle}. */
    public void stop() {
        claims.stop();
    }

    /**
     * Waits for what runs, after a stop.
     *
     * @return whether nothing runs any more
     */
    public boolean awaitIdle(Duration longest) throws InterruptedException {
        boolean idle = claims.awaitIdle(longest);
        timed.forEach(task -> task.cancel(false));
        return idle;
    }

    private void work() {
        try {
            for (ClaimedEvent claim = claims.next(); claim != null; claim = claims.next()) {
                running.put(claim.sequence(), claim);
                handle(claim);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
        } catch (Error e) { // must not end the worker, too
            LOG.error(
                    "Event {} was handled, but not recorded: it comes again",
                    claim.event().dedupeKey(),
                    e);
        } finally {
            running.remove(claim.sequence());
            claims.ended();
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

    private void renewLeases() {
        for (ClaimedEvent claim : running.values()) {
            try {
                store.renew(claim, settings.lease());
            } catch (RuntimeException | Error e) { // would cancel the timer
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
