package io.github.cameltextrequest.event;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still where another is set back, so that what was due stays due. */
final class MonotonicClock extends Clock {
    private final Clock clock;
    private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.MIN);

    MonotonicClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        return notBackFrom(clock.instant());
    }

    /** The instant, or the latest that was told, if that is later. */
    Instant notBackFrom(Instant now) {
        return latest.accumulateAndGet(now, (before, after) -> after.isAfter(before) ? after : before);
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MonotonicClock(clock.withZone(zone));
    }
}
