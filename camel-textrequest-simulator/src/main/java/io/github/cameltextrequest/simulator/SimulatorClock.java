package io.github.cameltextrequest.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time of the simulated service: a given clock, shifted by what {@link #advance} added.
 *
 * @since 1.0.0
 */
public final class SimulatorClock extends Clock {
    private final Clock base;
    private final AtomicReference<Duration> shift;

    SimulatorClock(Clock base) {
        this(base, new AtomicReference<>(Duration.ZERO));
    }

    private SimulatorClock(Clock base, AtomicReference<Duration> shift) {
        this.base = base;
        this.shift = shift;
    }

    /**
     * Moves the service's time on; what becomes due by it (delivery statuses, hooks) happens at once.
     *
     * @throws IllegalArgumentException if the duration is negative
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("The duration to advance must not be negative, but was " + duration);
        }
        shift.updateAndGet(before -> before.plus(duration));
    }

    void reset() {
        shift.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(shift.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SimulatorClock(base.withZone(zone), shift);
    }
}
