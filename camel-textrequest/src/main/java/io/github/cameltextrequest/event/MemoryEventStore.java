package io.github.cameltextrequest.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Keeps everything in memory, for one process and its lifetime.
 *
 * <p>What is finished leaves by age, never by count: a count would let a burst push out the very keys that keep an
 * event from coming twice. What waits or runs stays until it is handled.
 *
 * @since 1.0
 */
public final class MemoryEventStore implements EventStore {
    /** How long keys of finished events, dead events and sends are kept unless told otherwise. */
    public static final Duration DEFAULT_RETENTION = Duration.ofDays(7);

    private final Clock clock;
    private final Duration retention;
    private final AtomicLong sequences = new AtomicLong();
    private final Map<String, MemorySubscription> subscriptions = new ConcurrentHashMap<>();
    private final Map<Watermark, Instant> watermarks = new ConcurrentHashMap<>();
    private final MemoryLeases leases;
    private final MemorySendJournal journal;
    private final MemoryFacts facts;
    private final AgingMap<String, Correlation> correlations;
    private volatile boolean closed;

    public MemoryEventStore(Clock clock) {
        this(clock, DEFAULT_RETENTION);
    }

    public MemoryEventStore(Clock systemClock, Duration retention) {
        this.clock = new MonotonicClock(systemClock);
        this.retention = retention;
        this.leases = new MemoryLeases(clock);
        this.journal = new MemorySendJournal(clock, retention);
        this.facts = new MemoryFacts(clock, retention);
        this.correlations = new AgingMap<>(clock, retention);
    }

    @Override
    public Set<String> store(String subscription, List<NewEvent> events) {
        return of(subscription).store(events);
    }

    @Override
    public List<ClaimedEvent> take(String subscription, String owner, Duration lease, int limit) {
        return of(subscription).take(owner, lease, limit);
    }

    @Override
    public boolean renew(ClaimedEvent claim, Duration lease) {
        return of(claim.subscription()).renew(claim, lease);
    }

    @Override
    public boolean done(ClaimedEvent claim) {
        return of(claim.subscription()).done(claim);
    }

    @Override
    public boolean again(ClaimedEvent claim, Instant at, String cause) {
        return of(claim.subscription()).again(claim, at, cause);
    }

    @Override
    public boolean dead(ClaimedEvent claim, String cause) {
        return of(claim.subscription()).dead(claim, cause);
    }

    @Override
    public List<DeadEvent> deadEvents(@Nullable String subscription, int limit) {
        if (subscription != null) {
            return of(subscription).deadEvents(limit);
        }
        open();
        return subscriptions.values().stream()
                .flatMap(each -> each.deadEvents(limit).stream())
                .sorted((a, b) -> Long.compare(Long.parseLong(a.id()), Long.parseLong(b.id())))
                .limit(limit)
                .toList();
    }

    @Override
    public int replay(Collection<String> ids) {
        open();
        return subscriptions.values().stream()
                .mapToInt(each -> each.replay(ids))
                .sum();
    }

    @Override
    public int replayAll(@Nullable String subscription) {
        if (subscription != null) {
            return of(subscription).replayAll();
        }
        open();
        return subscriptions.values().stream()
                .mapToInt(MemorySubscription::replayAll)
                .sum();
    }

    @Override
    public StoreUsage usage(String subscription) {
        return of(subscription).usage();
    }

    @Override
    public Optional<Instant> watermark(String subscription, String name) {
        open();
        return Optional.ofNullable(watermarks.get(new Watermark(subscription, name)));
    }

    @Override
    public void moveWatermark(String subscription, String name, Instant to) {
        open();
        watermarks.merge(new Watermark(subscription, name), to, (now, then) -> now.isAfter(then) ? now : then);
    }

    @Override
    public boolean lease(String name, String owner, Duration duration) {
        open();
        return leases.lease(name, owner, duration);
    }

    @Override
    public void releaseLease(String name, String owner) {
        open();
        leases.release(name, owner);
    }

    @Override
    public SendStart startSend(String key, @Nullable String contact) {
        open();
        return journal.start(key, contact);
    }

    @Override
    public void finishSend(String key, String result) {
        open();
        journal.finish(key, result);
    }

    @Override
    public void releaseSend(String key) {
        open();
        journal.release(key);
    }

    @Override
    public int sendsSince(String contact, Instant since) {
        open();
        return journal.since(contact, since);
    }

    @Override
    public void keepCorrelation(Correlation correlation) {
        open();
        synchronized (correlations) {
            correlations.put(correlation.messageId(), correlation);
        }
    }

    @Override
    public Optional<Correlation> correlation(String messageId) {
        open();
        synchronized (correlations) {
            return Optional.ofNullable(correlations.get(messageId));
        }
    }

    @Override
    public Optional<String> fact(FactKind kind, String key) {
        open();
        return facts.fact(kind, key);
    }

    @Override
    public boolean changeFact(FactKind kind, String key, @Nullable String expected, @Nullable String value) {
        open();
        return facts.change(kind, key, expected, value);
    }

    @Override
    public boolean durable() {
        return false;
    }

    @Override
    public boolean writable() {
        return !closed;
    }

    @Override
    public void close() {
        closed = true;
    }

    private MemorySubscription of(String subscription) {
        open();
        return subscriptions.computeIfAbsent(
                subscription, name -> new MemorySubscription(name, clock, retention, sequences));
    }

    private void open() {
        if (closed) {
            throw new IllegalStateException("The event store is closed");
        }
    }

    private record Watermark(String subscription, String name) {}
}
