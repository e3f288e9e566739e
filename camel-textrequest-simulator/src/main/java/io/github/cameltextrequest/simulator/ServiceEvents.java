package io.github.cameltextrequest.simulator;

import io.github.cameltextrequest.simulator.EventPayloads.Location;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells hooks and callbacks what happens in the account; runs while it is locked. */
final class ServiceEvents {
    private final HookDispatcher dispatcher;

    ServiceEvents(HookDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    void messageSent(TextMessage message) {
        publish(message.contact().dashboard(), EventTypes.MSG_SENT, () -> EventPayloads.message(message));
    }

    void messageReceived(TextMessage message) {
        publish(message.contact().dashboard(), EventTypes.MSG_RECEIVED, () -> EventPayloads.message(message));
    }

    void statusChanged(TextMessage message) {
        Dashboard dashboard = message.contact().dashboard();
        Supplier<JsonObject> payload = () -> EventPayloads.status(message);
        publish(dashboard, EventTypes.MSG_STATUS_UPDATED, payload);
        callBack(dashboard, EventTypes.MSG_STATUS_UPDATED, message.statusCallback(), payload);
    }

    void contactCreated(Contact contact) {
        publish(contact.dashboard(), EventTypes.CONTACT_CREATED, () -> EventPayloads.contactCreated(contact));
    }

    void contactUpdated(Contact contact) {
        publish(contact.dashboard(), EventTypes.CONTACT_UPDATED, () -> ContactJson.written(contact));
    }

    void subscribed(TextMessage message, Keyword keyword) {
        publish(
                message.contact().dashboard(),
                EventTypes.KEYWORD_SUBSCRIBED,
                () -> EventPayloads.keyword(message, keyword));
    }

    void unsubscribed(TextMessage message, Keyword keyword) {
        publish(
                message.contact().dashboard(),
                EventTypes.KEYWORD_UNSUBSCRIBED,
                () -> EventPayloads.keyword(message, keyword));
    }

    void locationShared(@Nullable TextMessage request, Contact contact, Location location) {
        Supplier<JsonObject> payload = () -> EventPayloads.location(request, contact, location);
        publish(contact.dashboard(), EventTypes.LOCATION_RECEIVED, payload);
        if (request != null) {
            callBack(contact.dashboard(), EventTypes.LOCATION_RECEIVED, request.locationCallback(), payload);
        }
    }

    void paymentChanged(Payment payment) {
        publish(payment.contact().dashboard(), EventTypes.PAYMENT_STATUS_UPDATED, () -> EventPayloads.payment(payment));
    }

    private void publish(Dashboard dashboard, String event, Supplier<JsonObject> payload) {
        List<Hook> hooks = dashboard.hooks().values().stream()
                .filter(hook -> hook.event().equals(event) && hook.connected())
                .toList();
        if (!hooks.isEmpty()) {
            String body = payload.get().encode();
            hooks.forEach(hook -> dispatcher.deliver(Outgoing.toHook(hook, body)));
        }
    }

    private void callBack(Dashboard dashboard, String event, @Nullable String url, Supplier<JsonObject> payload) {
        if (url != null) {
            dispatcher.deliver(Outgoing.toCallback(
                    dashboard.id(), event, url, payload.get().encode()));
        }
    }
}
