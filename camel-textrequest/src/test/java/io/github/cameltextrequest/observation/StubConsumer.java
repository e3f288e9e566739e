package io.github.cameltextrequest.observation;

import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.event.MemoryEventStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A consumer of dashboard 121 that was started at {@link #START} and polls every minute. */
final class StubConsumer implements ObservedConsumer {

    static final Instant START = Instant.parse("2026-11-25T10:00:00Z");

    final EventStore store = new MemoryEventStore(Clock.systemUTC());
    Instant now = START;
    Instant polledUpTo;
    boolean suspended;
    boolean listening = true;

    @Override
    public String subscription() {
        return "desk";
    }

    @Override
    public EventStore store() {
        return store;
    }

    @Override
    public boolean isSuspended() {
        return suspended;
    }

    @Override
    public boolean isListening() {
        return listening;
    }

    @Override
    public int runningLanes() {
        return 0;
    }

    @Override
    public List<String> polledDashboards() {
        return List.of("121");
    }

    @Override
    public Optional<Instant> polledUpTo(String dashboardId) {
        return Optional.ofNullable(polledUpTo);
    }

    @Override
    public Duration pollInterval() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Instant startedAt() {
        return START;
    }

    @Override
    public Instant serviceTime() {
        return now;
    }
}
