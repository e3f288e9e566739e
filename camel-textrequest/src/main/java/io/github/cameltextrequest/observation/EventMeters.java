package io.github.cameltextrequest.observation;

import io.github.cameltextrequest.event.ClaimedEvent;
import io.github.cameltextrequest.event.DeliveryRefusal;
import io.github.cameltextrequest.event.EventObserver;
import io.github.cameltextrequest.event.NewEvent;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Meters of hooks, deliveries, polls and events. */
final class EventMeters implements EventObserver {

    private final MeterWriter meters;

    EventMeters(MeterWriter meters) {
        this.meters = meters;
    }

    @Override
    public void hookLost(String dashboardId, String eventType) {
        meters.count(Meters.HOOKS_LOST, dashboardId, eventType);
    }

    @Override
    public void deliveryReceived(String dashboardId, String eventType) {
        meters.count(Meters.DELIVERIES, dashboardId, eventType);
    }

    @Override
    public void deliveryRefused(DeliveryRefusal reason) {
        meters.count(Meters.REFUSED, reason.label());
    }

    @Override
    public void eventStored(String subscription, NewEvent event) {
        meters.count(Meters.STORED, subscription, event.type(), event.origin().headerValue());
    }

    @Override
    public void duplicateFound(String subscription, NewEvent event) {
        meters.count(Meters.DUPLICATES, subscription, event.origin().headerValue());
    }

    @Override
    public void backfilled(String subscription, String dashboardId, int events, Instant from) {
        meters.add(Meters.BACKFILLED, events, subscription, dashboardId);
    }

    @Override
    public void pollFailed(String subscription, @Nullable String dashboardId, RuntimeException failure) {
        meters.count(Meters.POLL_FAILURES, subscription);
    }

    @Override
    public void keyRefused(String subscription) {
        meters.count(Meters.KEY_REFUSED, subscription);
    }

    @Override
    public void eventDone(ClaimedEvent event, Duration time) {
        handled(event, "done", time);
    }

    @Override
    public void eventFailed(ClaimedEvent event, Throwable failure, Duration time) {
        handled(event, "failed", time);
    }

    @Override
    public void eventDead(ClaimedEvent event, Throwable failure, Duration time) {
        handled(event, "dead", time);
    }

    private void handled(ClaimedEvent event, String outcome, Duration time) {
        meters.time(Meters.HANDLED, time, event.subscription(), event.event().type(), outcome);
    }

    @Override
    public void storeFailed(String subscription, RuntimeException failure) {
        meters.count(Meters.STORE_FAILURES, subscription);
    }
}
