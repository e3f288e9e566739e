package io.github.cameltextrequest.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/**
 * Time for client and service alike that stands still while anybody works, and goes on to the next thing that somebody
 * waits for when all wait. So nothing depends on how fast the machine is.
 */
final class StandingTime implements LimiterTime {

    private static final Instant BEGIN = Instant.parse("2026-07-25T14:00:00Z");

    private final Map<CountDownLatch, Long> waiting = Collections.synchronizedMap(new IdentityHashMap<>());
    private int callers;
    private volatile long now;

    /** @param callers how many threads live in this time */
    StandingTime(int callers) {
        this.callers = callers;
    }

    Clock clock() {
        InstantSource source = () -> BEGIN.plusNanos(now);
        return source.withZone(ZoneOffset.UTC);
    }

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public void await(Condition turn, long nanos) throws InterruptedException {
        CountDownLatch due = begin(nanos);
        try {
            // Nobody can signal the condition when time goes on, for the lock is the limiter's.
            while (due.getCount() > 0 && !turn.await(1, TimeUnit.MILLISECONDS)) {}
        } finally {
            end(due);
        }
    }

    void sleep(Duration duration) throws InterruptedException {
        if (duration.isZero()) {
            return;
        }
        CountDownLatch due = begin(duration.toNanos());
        due.await();
        end(due);
    }

    /** A caller is done, and time need not wait for it any more. */
    synchronized void leave() {
        callers--;
        goOn();
    }

    private synchronized CountDownLatch begin(long nanos) {
        CountDownLatch due = new CountDownLatch(1);
        waiting.put(due, now + nanos);
        goOn();
        return due;
    }

    private synchronized void end(CountDownLatch due) {
        waiting.remove(due);
    }

    /** Not while one whose time has come is still about to wake. */
    private void goOn() {
        if (waiting.size() < callers || waiting.isEmpty()) {
            return;
        }
        long next = Collections.min(waiting.values());
        now = Math.max(now, next);
        waiting.forEach((due, at) -> {
            if (at <= now) {
                due.countDown();
            }
        });
    }
}
