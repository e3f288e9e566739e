package io.github.cameltextrequest.event;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Due events for the workers of a {@link LaneDispatcher}, who come for them themselves: what is handled at once needs no
 * other thread between store and route.
 *
 * <p>Who comes takes for all workers that are free. So a store that many nodes share is asked once for all of them, and
 * nothing is held that no worker can handle now.
 */
final class LaneClaims {
    private static final Logger LOG = LoggerFactory.getLogger(LaneClaims.class);

    private final EventStore store;
    private final DispatchSettings settings;
    private final EventObserver observer;
    private final Semaphore freeWorkers;
    private final Semaphore wakeUps = new Semaphore(0);
    private final AtomicInteger idle = new AtomicInteger();
    private final Queue<ClaimedEvent> taken = new ArrayDeque<>();
    private volatile boolean news;
    private volatile boolean suspended;
    private volatile boolean stopped;
    private boolean storeFails;

    LaneClaims(EventStore store, DispatchSettings settings, EventObserver observer) {
        this.store = store;
        this.settings = settings;
        this.observer = observer;
        this.freeWorkers = new Semaphore(settings.concurrentConsumers());
    }

    /** An event for the worker that calls; waits until there is one. Null when no more are to be handled. */
    @SuppressWarnings("ThreadPriorityCheck") // The yield saves time, and nothing relies on it.
    @Nullable
    ClaimedEvent next() throws InterruptedException {
        while (true) {
            ClaimedEvent claim = poll();
            if (claim != null || stopped) {
                return claim;
            }
            idle.incrementAndGet();
            try {
                // A thread that is about to bring an event goes first: a wake-up costs more than the event.
                if (!news) {
                    Thread.yield();
                }
                // Looked at only after this worker counts as idle: what came before that brought no permit.
                if (news) {
                    wakeUps.tryAcquire(); // the news may have brought one, which would only wake for nothing
                } else {
                    wakeUps.acquire();
                }
            } finally {
                idle.decrementAndGet();
            }
        }
    }

    private synchronized @Nullable ClaimedEvent poll() {
        if (taken.isEmpty() && !stopped && !suspended) {
            news = false;
            takeForFreeWorkers();
        }
        return taken.poll();
    }

    private void takeForFreeWorkers() {
        int free = freeWorkers.drainPermits();
        try {
            List<ClaimedEvent> claims = store.take(settings.subscription(), settings.owner(), settings.lease(), free);
            free -= claims.size();
            observer.storeWorks(settings.subscription());
            storeFails = false;
            taken.addAll(claims);
            wakeUps.release(Math.max(0, claims.size() - 1));
        } catch (RuntimeException e) {
            reportStore(e);
        } catch (Error e) { // must not end the worker, which looks again soon
            reportStore(new EventStoreException("The event store failed with an error", e));
        } finally {
            freeWorkers.release(free);
        }
    }

    private void reportStore(RuntimeException failure) {
        observer.storeFailed(settings.subscription(), failure);
        if (!storeFails) {
            LOG.warn("Events of subscription {} wait, because the event store fails", settings.subscription(), failure);
        }
        storeFails = true;
    }

    /** The worker is done with an event it got, and free for another. */
    void ended() {
        freeWorkers.release();
    }

    /** There may be an event to take. Workers that are not idle look by themselves when they are done. */
    void wakeUp() {
        news = true;
        if (idle.get() > 0 && wakeUps.availablePermits() < settings.concurrentConsumers()) {
            wakeUps.release();
        }
    }

    /** Nothing is taken after this returns. */
    synchronized void suspend() {
        suspended = true;
    }

    void resume() {
        suspended = false;
        wakeUp();
    }

    /** Nothing is taken after this returns, and workers that find nothing taken end. */
    synchronized void stop() {
        stopped = true;
        wakeUps.release(settings.concurrentConsumers());
    }

    /** Waits until every worker is free, and leaves none free; false when that takes longer. */
    boolean awaitIdle(Duration longest) throws InterruptedException {
        return freeWorkers.tryAcquire(settings.concurrentConsumers(), longest.toMillis(), TimeUnit.MILLISECONDS);
    }
}
