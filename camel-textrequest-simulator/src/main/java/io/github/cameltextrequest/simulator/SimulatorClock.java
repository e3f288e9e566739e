package io.github.cameltextrequest.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time of the simulated service: a given clock, moved on by {@link #advance} and sped up by {@link #runFaster}. A
 * client that is to live in the same time takes it as its clock, and waits for {@link #inRealTime} of what it would.
 *
 * @since 1.0.0
 */
public final class SimulatorClock extends Clock {
    private final Clock base;
    private final AtomicReference<Course> course;

    SimulatorClock(Clock base) {
        this(base, new AtomicReference<>(Course.REAL));
    }

    private SimulatorClock(Clock base, AtomicReference<Course> course) {
        this.base = base;
        this.course = course;
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
        course.updateAndGet(before -> before.advanced(duration));
    }

    /**
     * Lets the time run so many times as fast from now on; 1 is real time again. It never jumps.
     *
     * @throws IllegalArgumentException if the factor is less than 1
     */
    public void runFaster(int factor) {
        if (factor < 1) {
            throw new IllegalArgumentException("The factor must be at least 1, but was " + factor);
        }
        course.updateAndGet(before -> before.turned(base.instant(), factor));
    }

    /** How long this much of the service's time lasts. */
    public Duration inRealTime(Duration duration) {
        return duration.dividedBy(course.get().factor());
    }

    void reset() {
        course.set(Course.REAL);
    }

    @Override
    public Instant instant() {
        return course.get().at(base.instant());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SimulatorClock(base.withZone(zone), course);
    }

    /** From the turn of the base clock on, its time counts so many times; before, the shift was as it says. */
    private record Course(Instant turn, Duration shift, int factor) {
        static final Course REAL = new Course(Instant.EPOCH, Duration.ZERO, 1);

        Instant at(Instant now) {
            return now.plus(shift).plus(Duration.between(turn, now).multipliedBy(factor - 1L));
        }

        Course advanced(Duration duration) {
            return new Course(turn, shift.plus(duration), factor);
        }

        Course turned(Instant now, int newFactor) {
            return new Course(now, Duration.between(now, at(now)), newFactor);
        }
    }
}
