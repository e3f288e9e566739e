package io.github.cameltextrequest.event;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a route gets of an event: the body, and what headers say of it.
 *
 * @param body a record of this package, or a map when this component does not know the event
 * @param dashboardId the dashboard
 * @param contact whom a reply goes to, 11 digits; null where a reply would answer what the dashboard sent itself, and
 *     where the contact is not known
 * @param messageId the message it is about; null when it is about none
 * @param direction {@code R} or {@code S} of a message, else null
 * @param correlationId what the sender of the message gave along; null where it gave nothing
 * @param timestamp when it happened; null when a message does not tell
 * @since 1.0
 */
public record EventContent(
        Object body,
        String dashboardId,
        @Nullable String contact,
        @Nullable String messageId,
        @Nullable String direction,
        @Nullable String correlationId,
        @Nullable Instant timestamp) {

    private static final Map<EventType, Class<?>> TYPES = Map.ofEntries(
            Map.entry(EventType.MSG_RECEIVED, MessageEvent.class),
            Map.entry(EventType.MSG_SENT, MessageEvent.class),
            Map.entry(EventType.MSG_STATUS_UPDATED, StatusEvent.class),
            Map.entry(EventType.CONTACT_CREATED, ContactEvent.class),
            Map.entry(EventType.CONTACT_UPDATED, ContactEvent.class),
            Map.entry(EventType.LOCATION_RECEIVED, LocationEvent.class),
            Map.entry(EventType.PAYMENT_STATUS_UPDATED, PaymentEvent.class),
            Map.entry(EventType.KEYWORD_SUBSCRIBED, KeywordEvent.class),
            Map.entry(EventType.KEYWORD_UNSUBSCRIBED, KeywordEvent.class),
            Map.entry(EventType.OPTED_OUT, OptOutEvent.class),
            Map.entry(EventType.OPTED_IN, OptOutEvent.class));

    /** The type of the body of such an event. */
    public static Class<?> bodyType(EventType event) {
        Class<?> type = TYPES.get(event);
        return type == null ? Map.class : type;
    }

    /**
     * What was stored, as it went in.
     *
     * @param correlations tells what was given along with a message that was sent
     */
    public static EventContent of(NewEvent event, Function<String, Optional<Correlation>> correlations) {
        Class<?> type = TYPES.getOrDefault(new EventType(event.type()), UnknownEvent.class);
        Object body = event.body(type);
        // Looked up as late as this: a status may arrive before the answer that says which message it is about.
        if (body instanceof StatusEvent status) {
            return ofStatus(
                    correlations.apply(status.messageId()).map(status::with).orElse(status), event.occurredAt());
        }
        return body instanceof LocationEvent location
                ? ofLocation(location, correlations, event.occurredAt())
                : of(body, event.occurredAt());
    }

    private static EventContent ofStatus(StatusEvent status, Instant at) {
        return new EventContent(
                status, status.dashboardId(), null, status.messageId(), null, status.correlationId(), at);
    }

    private static EventContent ofLocation(
            LocationEvent location, Function<String, Optional<Correlation>> correlations, Instant at) {
        String correlationId = Optional.ofNullable(location.messageId())
                .flatMap(correlations)
                .map(Correlation::correlationId)
                .orElse(null);
        return new EventContent(
                location,
                location.dashboardId(),
                location.phoneNumber(),
                location.messageId(),
                null,
                correlationId,
                at);
    }

    private static EventContent of(Object body, Instant at) {
        if (body instanceof MessageEvent message) {
            return ofMessage(body, message);
        }
        if (body instanceof KeywordEvent keyword) {
            return ofMessage(body, keyword.message());
        }
        if (body instanceof UnknownEvent unknown) {
            return ofContact(unknown.body(), unknown.dashboardId(), null, at);
        }
        if (body instanceof ContactEvent contact) {
            return ofContact(body, contact.dashboardId(), contact.phoneNumber(), at);
        }
        if (body instanceof PaymentEvent payment) {
            return ofContact(body, payment.dashboardId(), payment.phoneNumber(), at);
        }
        OptOutEvent change = (OptOutEvent) body;
        return ofContact(body, change.dashboardId(), change.phoneNumber(), at);
    }

    private static EventContent ofMessage(Object body, MessageEvent message) {
        return new EventContent(
                body,
                message.dashboardId(),
                message.isReceived() ? message.phoneNumber() : null,
                message.messageId(),
                message.direction(),
                null,
                message.timestamp());
    }

    private static EventContent ofContact(Object body, String dashboardId, @Nullable String phoneNumber, Instant at) {
        return new EventContent(body, dashboardId, phoneNumber, null, null, null, at);
    }

    /** Leaves out the body and the contact's number. */
    @Override
    public String toString() {
        return "EventContent[" + dashboardId + ", " + messageId + ", " + direction + ", " + timestamp + "]";
    }
}
