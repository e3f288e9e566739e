package io.github.cameltextrequest.outcome;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows for at least a minute which texts were begun, so that of two equal ones none is taken for the other. Holds
 * hashes, of which some may be equal by chance: that costs a certainty, and never makes a wrong one.
 *
 * <p>Bounded: a minute with more texts than fit is one of which nothing is certain.
 *
 * @since 1.0
 */
public final class EqualTexts {

    private static final long MINUTE_NANOS = 60_000_000_000L;
    private static final int MOST = 50_000;

    private Generation present = new Generation(System.nanoTime());
    private Generation before = present;

    /** Counts one more of these, and returns what it is counted as. */
    long begin(String contact, String text, long nanos) {
        long hash = (long) contact.hashCode() << Integer.SIZE | Integer.toUnsignedLong(text.hashCode());
        generation(nanos).count(hash);
        return hash;
    }

    /** Whether another one than the one was begun, or may have been. */
    synchronized boolean more(long hash) {
        return present.countOf(hash) + (before == present ? 0 : before.countOf(hash)) > 1;
    }

    /** One that is complete lasts for another minute. */
    private synchronized Generation generation(long nanos) {
        if (nanos - present.begun >= MINUTE_NANOS) {
            before = present;
            present = new Generation(nanos);
        }
        return present;
    }

    private static final class Generation {
        private final long begun;
        private final Map<Long, Integer> counts = new ConcurrentHashMap<>();
        private volatile boolean full;

        Generation(long begun) {
            this.begun = begun;
        }

        void count(long hash) {
            if (full) {
                return;
            }
            if (counts.size() >= MOST) {
                full = true;
                counts.clear();
            } else {
                counts.merge(hash, 1, Integer::sum);
            }
        }

        int countOf(long hash) {
            return full ? 2 : counts.getOrDefault(hash, 0);
        }
    }
}
