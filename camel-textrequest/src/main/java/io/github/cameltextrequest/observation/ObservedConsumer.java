package io.github.cameltextrequest.observation;

import io.github.cameltextrequest.event.EventStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A running consumer, as health, metrics and console ask it.
 *
 * @since 1.0
 */
public interface ObservedConsumer {

    /** The name its events are stored under. */
    String subscription();

    EventStore store();

    boolean isSuspended();

    /** Whether its hooks find an open listener; true when it needs none. */
    boolean isListening();

    /** Events that its route handles at this moment. */
    int runningLanes();

    /** Whose history it polls, as far as it knows them; empty when it does not poll. */
    List<String> polledDashboards();

    /** When the last complete round of polls of a dashboard began, by the service's clock; empty before the first. */
    Optional<Instant> polledUpTo(String dashboardId);

    /** Time between two polls, as things are. */
    Duration pollInterval();

    /** When it was started, by the service's clock. */
    Instant startedAt();

    /** Now, by the service's clock. */
    Instant serviceTime();
}
