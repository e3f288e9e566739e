package io.github.cameltextrequest.benchmarks.service;

import java.util.concurrent.TimeUnit;

/** When requests came. */
final class Arrivals {

    private static final int KEPT = 100_000;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final long[] times = new long[KEPT];
    private int count;

    /** @param nanos the time; never before the last one's */
    synchronized void add(long nanos) {
        if (count < KEPT) {
            times[count] = nanos;
        }
        count++;
    }

    synchronized void forget() {
        count = 0;
    }

    /** Nanoseconds from the first request to that which came after so many. */
    synchronized long nanosUntil(int earlier) {
        return times[earlier] - times[0];
    }

    synchronized int count() {
        return count;
    }

    /** As far as they are kept. */
    synchronized int mostInASecond() {
        int most = 0;
        int first = 0;
        for (int last = 0; last < Math.min(count, KEPT); last++) {
            while (times[last] - times[first] >= SECOND) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
