package io.github.cameltextrequest.observation;

import io.github.cameltextrequest.event.ClaimedEvent;
import io.github.cameltextrequest.event.EventObserver;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log lines that alerts may rely on. Their texts stand in docs/observability.md, too. */
final class EventLog implements EventObserver {
    private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);

    private final Set<String> refusedKeys = ConcurrentHashMap.newKeySet();

    @Override
    public void hookCreated(String dashboardId, String eventType) {
        LOG.info("Hook created for {} of dashboard {}", eventType, dashboardId);
    }

    @Override
    public void hookLost(String dashboardId, String eventType) {
        LOG.warn("Hook lost for {} of dashboard {}: it is disconnected or gone", eventType, dashboardId);
    }

    @Override
    public void hookRestored(String dashboardId, String eventType) {
        LOG.info("Hook restored for {} of dashboard {}", eventType, dashboardId);
    }

    @Override
    public void backfilled(String subscription, String dashboardId, int events, Instant from) {
        LOG.info(
                "Backfilled {} events of dashboard {} for subscription {}, from {} on",
                events,
                dashboardId,
                subscription,
                from);
    }

    @Override
    public void eventDead(ClaimedEvent event, Throwable failure, Duration time) {
        LOG.warn(
                "Event {} of subscription {} is dead after {} attempts: {}",
                event.event().dedupeKey(),
                event.subscription(),
                event.attempt(),
                failure.getClass().getSimpleName());
    }

    /** Once, until the subscription works again: every poll finds it refused. */
    @Override
    public void keyRefused(String subscription) {
        if (refusedKeys.add(subscription)) {
            LOG.error(
                    "Key refused for subscription {}: no events come until the option apiKey is mended", subscription);
        }
    }

    @Override
    public void pollFinished(String subscription, String dashboardId, Instant watermark) {
        refusedKeys.remove(subscription);
    }
}
