package io.github.cameltextrequest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.client.RateLimiter.Slot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SlidingWindowLimiterTest {

    private static final Duration NO_WAIT = Duration.ZERO;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ManualTime time = new ManualTime();
    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void stopCallers() {
        callers.shutdownNow();
    }

    @Test
    void asManyCallsAsTheLimitGoAtOnceAndTheNextIsRefused() throws Exception {
        SlidingWindowLimiter limiter = limiter(100);

        assertThat(taken(limiter, false, 101)).hasSize(100);
    }

    @Test
    void aSlotFreesOnePeriodAfterItsCallEnded() throws Exception {
        SlidingWindowLimiter limiter = limiter(1);
        Slot slot = limiter.acquire(false, NO_WAIT).orElseThrow();
        time.advance(Duration.ofSeconds(90));
        assertThat(limiter.acquire(false, NO_WAIT)).isEmpty();

        slot.end();
        slot.end();
        time.advance(MINUTE.minusNanos(1));
        assertThat(limiter.acquire(false, NO_WAIT)).isEmpty();

        time.advance(Duration.ofNanos(1));
        assertThat(taken(limiter, false, 3)).hasSize(1);
    }

    @Test
    void waitersAreServedInTheOrderTheyCame() throws Exception {
        SlidingWindowLimiter limiter = limiter(1);
        limiter.acquire(false, NO_WAIT).orElseThrow().end();
        List<Integer> served = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 8; i++) {
            int caller = i;
            callers.execute(() -> {
                patiently(limiter).end();
                served.add(caller);
            });
            awaitWaiting(limiter, i + 1);
        }
        for (int i = 1; i <= 8; i++) {
            time.advance(MINUTE);
            awaitSize(served, i);
        }

        assertThat(served).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void aCallThatWouldWaitTooLongIsRefusedAtOnce() throws Exception {
        SlidingWindowLimiter limiter = limiter(1);
        limiter.acquire(false, NO_WAIT).orElseThrow().end();

        assertThat(limiter.acquire(false, MINUTE.minusNanos(1))).isEmpty();
        Future<Optional<Slot>> first = waiting(limiter, false, Duration.ofSeconds(90), 1);
        assertThat(limiter.acquire(false, Duration.ofSeconds(90))).isEmpty();

        time.advance(MINUTE);
        assertThat(first.get(10, TimeUnit.SECONDS)).isPresent();
    }

    @Test
    void aWaiterWhoseTurnMovesBehindItsLongestWaitIsRefused() throws Exception {
        SlidingWindowLimiter limiter = limiter(1);
        assertThat(limiter.acquire(false, NO_WAIT)).isPresent();
        Future<Optional<Slot>> waiter = waiting(limiter, false, Duration.ofSeconds(90), 1);

        time.advance(MINUTE); // the call still runs, so that its slot frees in another minute at the earliest

        assertThat(waiter.get(10, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void backgroundCallsNeverTakeMoreThanHalf() throws Exception {
        SlidingWindowLimiter limiter = limiter(10);

        assertThat(taken(limiter, true, 10)).hasSize(5);
        assertThat(taken(limiter, false, 10)).hasSize(5);
    }

    @Test
    void backgroundCallsLetTheRoutesGoFirst() throws Exception {
        SlidingWindowLimiter limiter = limiter(2);
        taken(limiter, false, 2).forEach(Slot::end);
        Future<Optional<Slot>> background = waiting(limiter, true, MINUTE.multipliedBy(9), 1);
        Future<Optional<Slot>> route = waiting(limiter, false, MINUTE.multipliedBy(9), 2);
        Future<Optional<Slot>> otherRoute = waiting(limiter, false, MINUTE.multipliedBy(9), 3);

        time.advance(MINUTE);
        route.get(10, TimeUnit.SECONDS).orElseThrow().end();
        otherRoute.get(10, TimeUnit.SECONDS).orElseThrow().end();
        assertThat(limiter.waiting()).isEqualTo(1);

        time.advance(MINUTE);
        assertThat(background.get(10, TimeUnit.SECONDS)).isPresent();
    }

    @Test
    void anInterruptedWaiterLeavesItsPlaceToTheNext() throws Exception {
        SlidingWindowLimiter limiter = limiter(1);
        limiter.acquire(false, NO_WAIT).orElseThrow().end();
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        Future<Optional<Slot>> first = callers.submit(() -> {
            thread.complete(Thread.currentThread());
            return limiter.acquire(false, MINUTE);
        });
        awaitWaiting(limiter, 1);
        Future<Optional<Slot>> second = waiting(limiter, false, MINUTE.multipliedBy(3), 2);

        thread.get().interrupt();
        assertThat(first)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(InterruptedException.class);
        time.advance(MINUTE);
        assertThat(second.get(10, TimeUnit.SECONDS)).isPresent();
    }

    private SlidingWindowLimiter limiter(int limit) {
        return new SlidingWindowLimiter(limit, MINUTE, time);
    }

    private static Slot patiently(RateLimiter limiter) {
        try {
            return limiter.acquire(false, MINUTE.multipliedBy(20)).orElseThrow();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Slot> taken(RateLimiter limiter, boolean background, int tries) throws InterruptedException {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < tries; i++) {
            limiter.acquire(background, NO_WAIT).ifPresent(slots::add);
        }
        return slots;
    }

    private Future<Optional<Slot>> waiting(
            SlidingWindowLimiter limiter, boolean background, Duration maxWait, int waiting) {
        Future<Optional<Slot>> caller = callers.submit(() -> limiter.acquire(background, maxWait));
        awaitWaiting(limiter, waiting);
        return caller;
    }

    private static void awaitWaiting(SlidingWindowLimiter limiter, int count) {
        await().pollInterval(Duration.ofMillis(2)).until(() -> limiter.waiting() == count);
    }

    private static void awaitSize(List<?> list, int size) {
        await().pollInterval(Duration.ofMillis(2)).until(() -> list.size() == size);
    }

    /** Time that stands still until it is told to go on; who waits looks at it every millisecond. */
    private static final class ManualTime implements LimiterTime {

        private volatile long nanos;

        synchronized void advance(Duration duration) {
            nanos += duration.toNanos();
        }

        @Override
        public long nanos() {
            return nanos;
        }

        @Override
        @SuppressWarnings("WaitNotInLoop") // the loop is the limiter's
        public void await(Condition turn, long nanos) throws InterruptedException {
            turn.await(1, TimeUnit.MILLISECONDS);
        }
    }
}
