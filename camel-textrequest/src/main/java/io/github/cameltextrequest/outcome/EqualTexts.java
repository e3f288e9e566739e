package io.github.cameltextrequest.outcome;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Knows which texts were begun lately, so that of two equal ones none is taken for the other. Holds hashes, of which
 * some may be equal by chance: that costs a certainty, and never makes a wrong one.
 *
 * <p>Bounded: of a minute with more texts than fit, and of a text begun longer ago than is remembered, nothing is
 * certain.
 *
 * @since 1.0
 */
public final class EqualTexts {

    private static final long MINUTE = 60_000_000_000L;
    /** Equal ones a minute apart are told apart as long as the later one is asked after within two minutes. */
    private static final int MINUTES_KEPT = 4;

    private static final long LATEST = 2 * MINUTE;
    private static final int MOST_OF_A_MINUTE = 50_000;

    private final Deque<Minute> minutes = new ArrayDeque<>();

    /**
     * Counts one more of these.
     *
     * @param nanos now, as {@link System#nanoTime}
     * @return what it is counted as
     */
    synchronized long begin(String contact, String text, long nanos) {
        long hash = (long) contact.hashCode() << Integer.SIZE | Integer.toUnsignedLong(text.hashCode());
        if (minutes.isEmpty() || nanos - minutes.getLast().begun >= MINUTE) {
            minutes.add(new Minute(nanos));
        }
        if (minutes.size() > MINUTES_KEPT) {
            minutes.remove();
        }
        minutes.getLast().count(hash);
        return hash;
    }

    /** Whether certainly no other one was begun within a minute of the one, nor since. */
    synchronized boolean isOnlyOne(long hash, long begun, long nanos) {
        return nanos - begun <= LATEST
                && minutes.stream().mapToInt(minute -> minute.countOf(hash)).sum() == 1;
    }

    /**
     * What is found of a text, as long as no other one can be taken for it: neither before it is looked for, nor one that
     * was begun meanwhile.
     *
     * @param nanos now, as {@link System#nanoTime}
     */
    <T> @Nullable T ifOnlyOne(long hash, long begun, LongSupplier nanos, Supplier<@Nullable T> look) {
        T found = isOnlyOne(hash, begun, nanos.getAsLong()) ? look.get() : null;
        return found != null && isOnlyOne(hash, begun, nanos.getAsLong()) ? found : null;
    }

    private static final class Minute {
        private final long begun;
        private final Map<Long, Integer> counts = new HashMap<>();
        private boolean full;

        Minute(long begun) {
            this.begun = begun;
        }

        void count(long hash) {
            if (full) {
                return;
            }
            counts.merge(hash, 1, Integer::sum);
            if (counts.size() > MOST_OF_A_MINUTE) {
                full = true;
                counts.clear();
            }
        }

        int countOf(long hash) {
            return full ? 2 : counts.getOrDefault(hash, 0);
        }
    }
}
