package io.github.cameltextrequest.observation;

import io.github.cameltextrequest.event.ClaimedEvent;
import io.github.cameltextrequest.event.DeliveryRefusal;
import io.github.cameltextrequest.event.EventObserver;
import io.github.cameltextrequest.event.NewEvent;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells all who watch events. */
final class EventObservers implements EventObserver {

    private final Audience<EventObserver> audience = new Audience<>();

    void add(EventObserver observer) {
        audience.add(observer);
    }

    @Override
    public void hookConnected(String dashboardId, String eventType) {
        audience.tell(observer -> observer.hookConnected(dashboardId, eventType));
    }

    @Override
    public void hookCreated(String dashboardId, String eventType) {
        audience.tell(observer -> observer.hookCreated(dashboardId, eventType));
    }

    @Override
    public void hookLost(String dashboardId, String eventType) {
        audience.tell(observer -> observer.hookLost(dashboardId, eventType));
    }

    @Override
    public void hookRestored(String dashboardId, String eventType) {
        audience.tell(observer -> observer.hookRestored(dashboardId, eventType));
    }

    @Override
    public void hookCheckFailed(String dashboardId, @Nullable String eventType, RuntimeException failure) {
        audience.tell(observer -> observer.hookCheckFailed(dashboardId, eventType, failure));
    }

    @Override
    public void hookForgotten(String dashboardId, String eventType) {
        audience.tell(observer -> observer.hookForgotten(dashboardId, eventType));
    }

    @Override
    public void deliveryReceived(String dashboardId, String eventType) {
        audience.tell(observer -> observer.deliveryReceived(dashboardId, eventType));
    }

    @Override
    public void deliveryRefused(DeliveryRefusal reason) {
        audience.tell(observer -> observer.deliveryRefused(reason));
    }

    @Override
    public void eventStored(String subscription, NewEvent event) {
        audience.tell(observer -> observer.eventStored(subscription, event));
    }

    @Override
    public void duplicateFound(String subscription, NewEvent event) {
        audience.tell(observer -> observer.duplicateFound(subscription, event));
    }

    @Override
    public void backfilled(String subscription, String dashboardId, int events, Instant from) {
        audience.tell(observer -> observer.backfilled(subscription, dashboardId, events, from));
    }

    @Override
    public void hooksMissed(String subscription, String dashboardId, int events) {
        audience.tell(observer -> observer.hooksMissed(subscription, dashboardId, events));
    }

    @Override
    public void hooksMissNothing(String subscription, String dashboardId) {
        audience.tell(observer -> observer.hooksMissNothing(subscription, dashboardId));
    }

    @Override
    public void pollFinished(String subscription, String dashboardId, Instant watermark) {
        audience.tell(observer -> observer.pollFinished(subscription, dashboardId, watermark));
    }

    @Override
    public void pollFailed(String subscription, @Nullable String dashboardId, RuntimeException failure) {
        audience.tell(observer -> observer.pollFailed(subscription, dashboardId, failure));
    }

    @Override
    public void keyRefused(String subscription) {
        audience.tell(observer -> observer.keyRefused(subscription));
    }

    @Override
    public void eventDone(ClaimedEvent event, Duration time) {
        audience.tell(observer -> observer.eventDone(event, time));
    }

    @Override
    public void eventFailed(ClaimedEvent event, Throwable failure, Duration time) {
        audience.tell(observer -> observer.eventFailed(event, failure, time));
    }

    @Override
    public void eventDead(ClaimedEvent event, Throwable failure, Duration time) {
        audience.tell(observer -> observer.eventDead(event, failure, time));
    }

    @Override
    public void storeFailed(String subscription, RuntimeException failure) {
        audience.tell(observer -> observer.storeFailed(subscription, failure));
    }

    @Override
    public void storeWorks(String subscription) {
        audience.tell(observer -> observer.storeWorks(subscription));
    }
}
