package io.github.cameltextrequest.observation;

import io.github.cameltextrequest.event.ClaimedEvent;
import io.github.cameltextrequest.event.EventObserver;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the documented log lines. */
final class EventLog implements EventObserver {
    private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);

    private final Set<String> refusedKeys = ConcurrentHashMap.newKeySet();

    @Override
    public void hookCreated(String dashboardId, String eventType) {
        LogLine.HOOK_CREATED.write(LOG, eventType, dashboardId);
    }

    @Override
    public void hookLost(String dashboardId, String eventType) {
        LogLine.HOOK_LOST.write(LOG, eventType, dashboardId);
    }

    @Override
    public void hookRestored(String dashboardId, String eventType) {
        LogLine.HOOK_RESTORED.write(LOG, eventType, dashboardId);
    }

    @Override
    public void backfilled(String subscription, String dashboardId, int events, Instant from) {
        LogLine.BACKFILLED.write(LOG, events, dashboardId, subscription, from);
    }

    @Override
    public void hooksMissed(String subscription, String dashboardId, int events) {
        LogLine.HOOKS_MISSED.write(LOG, events, dashboardId, subscription);
    }

    @Override
    public void hooksMissNothing(String subscription, String dashboardId) {
        LogLine.HOOKS_COMPLETE.write(LOG, dashboardId, subscription);
    }

    @Override
    public void eventDead(ClaimedEvent event, Throwable failure, Duration time) {
        LogLine.EVENT_DEAD.write(
                LOG,
                event.event().dedupeKey(),
                event.subscription(),
                event.attempt(),
                failure.getClass().getSimpleName());
    }

    /** Once, until the subscription works again: every poll finds it refused. */
    @Override
    public void keyRefused(String subscription) {
        if (refusedKeys.add(subscription)) {
            LogLine.KEY_REFUSED.write(LOG, subscription);
        }
    }

    @Override
    public void hookConnected(String dashboardId, String eventType) {
        refusedKeys.clear();
    }

    @Override
    public void pollFinished(String subscription, String dashboardId, Instant watermark) {
        refusedKeys.remove(subscription);
    }
}
