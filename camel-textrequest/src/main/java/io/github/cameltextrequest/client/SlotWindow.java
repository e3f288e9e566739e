package io.github.cameltextrequest.client;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;

/**
 * Slots of a sliding window. The service counts a call when it arrives, which is some time between its begin and its
 * end; a slot that frees one period after the end is therefore never too early, whichever it was. Guarded by the
 * limiter's lock.
 */
final class SlotWindow {

    private final int limit;
    private final long period;
    private final Queue<Long> freeing = new ArrayDeque<>();
    private int running;

    SlotWindow(int limit, long period) {
        this.limit = limit;
        this.period = period;
    }

    /** The earliest time at which the next but {@code ahead} can have a slot, as far as is known now. */
    long earliest(int ahead, long now) {
        forget(now);
        // Whoever is further back than there are slots has to wait for one to be used once more.
        long rounds = (long) (ahead / limit) * period;
        int taken = ahead % limit - (limit - running - freeing.size());
        if (taken < 0) {
            return now + rounds;
        }
        // A call that is still running frees its slot one period from now at the earliest.
        return (taken < freeing.size() ? freeing(taken) : now + period) + rounds;
    }

    private void forget(long now) {
        while (!freeing.isEmpty() && freeing.element() - now <= 0) {
            freeing.remove();
        }
    }

    private long freeing(int index) {
        Iterator<Long> times = freeing.iterator();
        for (int i = 0; i < index; i++) {
            times.next();
        }
        return times.next();
    }

    int limit() {
        return limit;
    }

    /** Slots that are not free now. */
    int taken(long now) {
        forget(now);
        return running + freeing.size();
    }

    void begin() {
        running++;
    }

    void end(long now) {
        running--;
        freeing.add(now + period);
    }
}
