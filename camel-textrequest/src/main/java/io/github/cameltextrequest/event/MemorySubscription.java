package io.github.cameltextrequest.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The events of one subscription in memory.
 *
 * <p>Every event that is neither done nor dead stands in the queue of its lane; the head of each queue also stands in
 * the schedule, ordered by the time at which it can be taken. So storing, taking and finishing cost the logarithm of
 * the number of lanes, whatever the number of events.
 */
final class MemorySubscription {
    private static final Comparator<StoredEvent> BY_TIME = Comparator.<StoredEvent, Instant>comparing(
                    stored -> stored.availableAt)
            .thenComparingLong(stored -> stored.sequence);

    private final String name;
    private final Clock clock;
    private final AtomicLong sequences;
    private final Map<String, StoredEvent> open = new LinkedHashMap<>();
    private final Map<String, ArrayDeque<StoredEvent>> lanes = new HashMap<>();
    private final TreeSet<StoredEvent> schedule = new TreeSet<>(BY_TIME);
    private final AgingMap<String, Boolean> doneKeys;
    private final AgingMap<String, DeadEvent> deadByKey;
    private final TreeMap<Long, DeadEvent> deadById = new TreeMap<>();
    private long fences;
    private long running;

    MemorySubscription(String name, Clock clock, Duration retention, AtomicLong sequences) {
        this.name = name;
        this.clock = clock;
        this.sequences = sequences;
        this.doneKeys = new AgingMap<>(clock, retention);
        this.deadByKey = new AgingMap<>(clock, retention, (key, dead) -> deadById.remove(Long.valueOf(dead.id())));
    }

    synchronized Set<String> store(List<NewEvent> events) {
        Set<String> fresh = new LinkedHashSet<>();
        for (NewEvent event : events) {
            if (!knows(event.dedupeKey())) {
                append(event);
                fresh.add(event.dedupeKey());
            }
        }
        return fresh;
    }

    synchronized List<ClaimedEvent> take(String owner, Duration lease, int limit) {
        Instant now = clock.instant();
        List<ClaimedEvent> claims = new ArrayList<>();
        List<StoredEvent> taken = new ArrayList<>();
        while (claims.size() < limit
                && !schedule.isEmpty()
                && !schedule.first().availableAt.isAfter(now)) {
            StoredEvent stored = schedule.first();
            schedule.remove(stored);
            claims.add(claim(stored, owner, now.plus(lease)));
            taken.add(stored);
        }
        // Only now: a lease of no length would otherwise bring the same lane up twice.
        schedule.addAll(taken);
        return claims;
    }

    synchronized boolean renew(ClaimedEvent claim, Duration lease) {
        StoredEvent stored = held(claim);
        if (stored == null) {
            return false;
        }
        reschedule(stored, clock.instant().plus(lease));
        return true;
    }

    synchronized boolean done(ClaimedEvent claim) {
        StoredEvent stored = held(claim);
        if (stored == null) {
            return false;
        }
        leave(stored);
        doneKeys.put(stored.event.dedupeKey(), Boolean.TRUE);
        return true;
    }

    synchronized boolean again(ClaimedEvent claim, Instant at, String cause) {
        StoredEvent stored = held(claim);
        if (stored == null) {
            return false;
        }
        stored.fence = 0;
        stored.lastCause = cause;
        running--;
        reschedule(stored, at);
        return true;
    }

    synchronized boolean dead(ClaimedEvent claim, String cause) {
        StoredEvent stored = held(claim);
        if (stored == null) {
            return false;
        }
        leave(stored);
        Long id = sequences.incrementAndGet();
        DeadEvent dead = new DeadEvent(id.toString(), name, stored.event, stored.attempts, cause, clock.instant());
        deadByKey.put(stored.event.dedupeKey(), dead);
        deadById.put(id, dead);
        return true;
    }

    synchronized List<DeadEvent> deadEvents(int limit) {
        deadByKey.size();
        return deadById.values().stream().limit(limit).toList();
    }

    synchronized int replay(Collection<String> ids) {
        deadByKey.size();
        List<DeadEvent> chosen = deadById.values().stream()
                .filter(dead -> ids.contains(dead.id()))
                .toList();
        chosen.forEach(this::revive);
        return chosen.size();
    }

    synchronized int replayAll() {
        deadByKey.size();
        List<DeadEvent> chosen = List.copyOf(deadById.values());
        chosen.forEach(this::revive);
        return chosen.size();
    }

    synchronized StoreUsage usage() {
        Duration oldest = open.values().stream()
                .filter(stored -> !stored.running())
                .findFirst()
                .map(stored -> Duration.between(stored.storedAt, clock.instant()))
                .orElse(Duration.ZERO);
        return new StoreUsage(open.size() - running, running, deadByKey.size(), oldest);
    }

    private boolean knows(String key) {
        return open.containsKey(key) || doneKeys.get(key) != null || deadByKey.get(key) != null;
    }

    private void append(NewEvent event) {
        StoredEvent stored = new StoredEvent(event, sequences.incrementAndGet(), clock.instant());
        open.put(event.dedupeKey(), stored);
        ArrayDeque<StoredEvent> lane = lanes.computeIfAbsent(event.lane(), key -> new ArrayDeque<>());
        lane.addLast(stored);
        if (lane.size() == 1) {
            schedule.add(stored);
        }
    }

    private ClaimedEvent claim(StoredEvent stored, String owner, Instant until) {
        if (!stored.running()) {
            running++;
        }
        stored.attempts++;
        stored.fence = ++fences;
        stored.availableAt = until;
        return new ClaimedEvent(name, stored.event, stored.sequence, stored.attempts, owner, stored.fence, until);
    }

    /** The event of a claim, if nobody took it since. An ended lease that nobody took over is still good. */
    private @Nullable StoredEvent held(ClaimedEvent claim) {
        StoredEvent stored = open.get(claim.event().dedupeKey());
        return stored != null && stored.fence == claim.fence() ? stored : null;
    }

    private void reschedule(StoredEvent stored, Instant at) {
        schedule.remove(stored);
        stored.availableAt = at;
        schedule.add(stored);
    }

    private void leave(StoredEvent stored) {
        running--;
        open.remove(stored.event.dedupeKey());
        schedule.remove(stored);
        String laneName = stored.event.lane();
        ArrayDeque<StoredEvent> lane = lanes.get(laneName);
        lane.removeFirst();
        if (lane.isEmpty()) {
            lanes.remove(laneName);
        } else {
            schedule.add(lane.getFirst());
        }
    }

    private void revive(DeadEvent dead) {
        deadById.remove(Long.valueOf(dead.id()));
        deadByKey.remove(dead.event().dedupeKey());
        append(dead.event());
    }
}
