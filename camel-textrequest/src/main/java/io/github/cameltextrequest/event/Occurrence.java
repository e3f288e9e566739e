package io.github.cameltextrequest.event;

import io.github.cameltextrequest.client.Digest;
import io.github.cameltextrequest.model.TextRequestJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What happened, the same however it was learnt of.
 *
 * @param type what kind of event
 * @param body a record of this package
 * @param dedupeKey makes it the same event; holds no number of a contact
 * @param lane what it must stay in order with
 * @param at when it happened
 */
record Occurrence(EventType type, Object body, String dedupeKey, String lane, Instant at) {

    /** How long what has no id of its own counts as the same: a contact may honestly return to an earlier state. */
    private static final Duration SAME = Duration.ofMinutes(5);

    static Occurrence of(MessageEvent message, Instant now) {
        String key = message.dashboardId() + "|msg|" + MessageEvents.identity(message);
        return new Occurrence(
                message.isReceived() ? EventType.MSG_RECEIVED : EventType.MSG_SENT,
                message,
                key,
                contactLane(message.dashboardId(), message.phoneNumber(), key),
                Objects.requireNonNullElse(message.timestamp(), now));
    }

    /** Without the error code, for which hooks and the history use different words. */
    static Occurrence of(StatusEvent status, Instant now) {
        String lane = status.dashboardId() + "|status|" + status.messageId();
        return new Occurrence(EventType.MSG_STATUS_UPDATED, status, lane + "|" + status.status(), lane, now);
    }

    static Occurrence of(PaymentEvent payment, Instant now) {
        String lane = payment.dashboardId() + "|payment|" + payment.paymentId();
        return new Occurrence(EventType.PAYMENT_STATUS_UPDATED, payment, lane + "|" + payment.status(), lane, now);
    }

    static Occurrence of(LocationEvent location, Instant now) {
        String place = Digest.of(
                location.phoneNumber(),
                String.valueOf(location.latitude()),
                String.valueOf(location.longitude()),
                String.valueOf(location.formattedAddress()));
        String asked = location.messageId() == null ? span(now) : location.messageId();
        return ofContact(
                EventType.LOCATION_RECEIVED,
                location,
                location.dashboardId(),
                location.phoneNumber(),
                asked + "|" + place,
                now);
    }

    static Occurrence of(KeywordEvent keyword, EventType type, Instant now) {
        MessageEvent message = keyword.message();
        String key = message.dashboardId() + "|" + type + "|" + MessageEvents.identity(message);
        return new Occurrence(
                type,
                keyword,
                key,
                contactLane(message.dashboardId(), message.phoneNumber(), key),
                Objects.requireNonNullElse(message.timestamp(), now));
    }

    static Occurrence ofNew(ContactEvent contact, Instant now) {
        String identity = contact.contactId() == null ? Digest.of(contact.phoneNumber()) : contact.contactId();
        return ofContact(
                EventType.CONTACT_CREATED, contact, contact.dashboardId(), contact.phoneNumber(), identity, now);
    }

    static Occurrence ofChanged(ContactEvent contact, Instant now) {
        String state = Digest.of(contact.phoneNumber(), json(contact)) + "|" + span(now);
        return ofContact(EventType.CONTACT_UPDATED, contact, contact.dashboardId(), contact.phoneNumber(), state, now);
    }

    /** @param change tells this change from others of the contact */
    static Occurrence of(OptOutEvent event, String change, Instant at) {
        EventType type = event.optedOut() ? EventType.OPTED_OUT : EventType.OPTED_IN;
        return ofContact(
                type, event, event.dashboardId(), event.phoneNumber(), Digest.of(event.phoneNumber(), change), at);
    }

    /** Something this component has no type for, or that is not what its name says. */
    static Occurrence of(UnknownEvent event, EventType type, EventType hook, Instant now) {
        String key = event.dashboardId() + "|" + hook + "|" + Digest.of(json(event)) + "|" + span(now);
        return new Occurrence(type, event, key, key, now);
    }

    NewEvent toStore(EventOrigin origin) {
        return new NewEvent(this, origin);
    }

    private static Occurrence ofContact(
            EventType type, Object body, String dashboardId, String phoneNumber, String identity, Instant at) {
        String key = dashboardId + "|" + type + "|" + identity;
        return new Occurrence(type, body, key, contactLane(dashboardId, phoneNumber, key), at);
    }

    private static String contactLane(String dashboardId, @Nullable String phoneNumber, String key) {
        return phoneNumber == null ? key : dashboardId + "|" + phoneNumber;
    }

    static String json(Object body) {
        return new String(TextRequestJson.write(body), StandardCharsets.UTF_8);
    }

    private static String span(Instant now) {
        return Long.toString(now.getEpochSecond() / SAME.toSeconds());
    }

    /** Leaves out body and lane, which hold a person's text and number. */
    @Override
    public String toString() {
        return "Occurrence[" + dedupeKey + "]";
    }
}
