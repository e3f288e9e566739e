package io.github.cameltextrequest.event;

import io.github.cameltextrequest.client.TextRequestClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What all polls of a subscription work with.
 *
 * @param stopped whether a walk under way is to end after its page
 * @param onStored called after events were stored, by the thread that stored them
 */
record PollContext(
        EventStore store,
        PollSettings settings,
        TextRequestClient client,
        EventObserver observer,
        BooleanSupplier stopped,
        Runnable onStored) {

    /** A hook that comes at its usual pace is not to be overtaken by the poll. */
    private static final Duration TIME_FOR_HOOKS = Duration.ofSeconds(30);

    private static final String BEGIN = "|begin";
    private static final String POLLED = "|polled";

    /** How long a poll leaves to hooks what happened. */
    Duration grace() {
        return settings.besideHooks() ? TIME_FOR_HOOKS : Duration.ZERO;
    }

    /** Settles where a dashboard begins, unless that was settled before: nothing older is ever delivered. */
    void beginAt(String dashboardId, Instant firstStart) {
        if (store.watermark(settings.subscription(), dashboardId + BEGIN).isEmpty()) {
            store.moveWatermark(settings.subscription(), dashboardId + BEGIN, firstStart);
        }
    }

    /** Everything that is polled of a dashboard was read to its end; for all nodes to see. */
    void polled(String dashboardId, Instant upTo) {
        store.moveWatermark(settings.subscription(), dashboardId + POLLED, upTo);
        observer.pollFinished(settings.subscription(), dashboardId, upTo);
    }

    Optional<Instant> polledUpTo(String dashboardId) {
        return store.watermark(settings.subscription(), dashboardId + POLLED);
    }

    Instant begin(String dashboardId) {
        return store.watermark(settings.subscription(), dashboardId + BEGIN)
                .orElseThrow(() -> new IllegalStateException("beginAt must come before poll"));
    }
}
