package io.github.cameltextrequest;

import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.event.LaneDispatcher;
import io.github.cameltextrequest.event.PollLoop;
import io.github.cameltextrequest.observation.ObservedConsumer;
import io.github.cameltextrequest.webhook.HookListener;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What health, metrics and console may know of a running consumer. */
record ConsumerView(
        TextRequestConsumer consumer,
        ConsumerSettings settings,
        TextRequestClient client,
        LaneDispatcher dispatcher,
        PollLoop poll,
        boolean polls,
        @Nullable HookListener listener)
        implements ObservedConsumer {

    @Override
    public String subscription() {
        return settings.subscription();
    }

    @Override
    public EventStore store() {
        return settings.store();
    }

    @Override
    public boolean isSuspended() {
        return consumer.isSuspended();
    }

    @Override
    public boolean isListening() {
        return listener == null || listener.isOpen();
    }

    @Override
    public int runningLanes() {
        return dispatcher.runningCount();
    }

    @Override
    public List<String> polledDashboards() {
        return polls ? poll.dashboardIds() : List.of();
    }

    @Override
    public Optional<Instant> polledUpTo(String dashboardId) {
        return poll.polledUpTo(dashboardId);
    }

    @Override
    public Duration pollInterval() {
        return poll.interval();
    }

    @Override
    public Instant startedAt() {
        return poll.serviceStart();
    }

    @Override
    public Instant serviceTime() {
        return client.serviceTime();
    }
}
