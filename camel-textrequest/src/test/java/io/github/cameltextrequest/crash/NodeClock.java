package io.github.cameltextrequest.crash;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that is ahead of the real one, or runs faster; all nodes that are given the same one agree. */
final class NodeClock extends Clock {
    private final Instant real;
    private final Instant shown;
    private final int speed;

    private NodeClock(Instant real, Instant shown, int speed) {
        this.real = real;
        this.shown = shown;
        this.speed = speed;
    }

    static NodeClock ahead(Duration offset) {
        Instant now = Instant.now();
        return new NodeClock(now, now.plus(offset), 1);
    }

    static NodeClock faster(int speed) {
        Instant now = Instant.now();
        return new NodeClock(now, now, speed);
    }

    static NodeClock parse(String argument) {
        String[] parts = argument.split(",", -1);
        return new NodeClock(Instant.parse(parts[0]), Instant.parse(parts[1]), Integer.parseInt(parts[2]));
    }

    String argument() {
        return real + "," + shown + "," + speed;
    }

    @Override
    public Instant instant() {
        return shown.plus(Duration.between(real, Instant.now()).multipliedBy(speed));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
