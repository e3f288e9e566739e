package io.github.cameltextrequest.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Leases by name, in memory. */
final class MemoryLeases {
    private final Map<String, Holder> holders = new HashMap<>();
    private final Clock clock;

    MemoryLeases(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean lease(String name, String owner, Duration duration) {
        Instant now = clock.instant();
        Holder holder = holders.get(name);
        if (holder != null && !holder.owner.equals(owner) && holder.until.isAfter(now)) {
            return false;
        }
        holders.put(name, new Holder(owner, now.plus(duration)));
        return true;
    }

    synchronized void release(String name, String owner) {
        Holder holder = holders.get(name);
        if (holder != null && holder.owner.equals(owner)) {
            holders.remove(name);
        }
    }

    private record Holder(String owner, Instant until) {}
}
