package io.github.cameltextrequest.client;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * By when a call must be over, with all its attempts and waits. The last tenth of the time is kept for an attempt: a wait
 * that went into it would leave a text no time to be answered, and so make its outcome unknown.
 *
 * @since 1.0
 */
public final class Deadline {

    private static final Duration LONGEST = Duration.ofDays(365);
    private static final int KEPT_FOR_AN_ATTEMPT = 10;

    private final Duration time;
    private final LongSupplier nanos;
    private final long end;
    private final long keptForAnAttempt;

    private Deadline(Duration time, LongSupplier nanos) {
        this.time = time.compareTo(LONGEST) > 0 ? LONGEST : time;
        this.nanos = nanos;
        this.end = nanos.getAsLong() + this.time.toNanos();
        this.keptForAnAttempt = this.time.toNanos() / KEPT_FOR_AN_ATTEMPT;
    }

    /** That much time from now on. */
    public static Deadline in(Duration time) {
        return in(time, System::nanoTime);
    }

    /** @param nanos as {@link System#nanoTime} */
    static Deadline in(Duration time, LongSupplier nanos) {
        return new Deadline(time, nanos);
    }

    /** The one of the two that comes first. */
    Deadline orEarlier(Deadline other) {
        return left().compareTo(other.left()) <= 0 ? this : other;
    }

    /** The whole time, as it was given. */
    Duration time() {
        return time;
    }

    /** The time until then; zero when it has come. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, end - nanos.getAsLong()));
    }

    /** The longest wait before another attempt; zero when there is time for none. */
    public Duration leftToWait() {
        return Duration.ofNanos(Math.max(0, end - nanos.getAsLong() - keptForAnAttempt));
    }
}
