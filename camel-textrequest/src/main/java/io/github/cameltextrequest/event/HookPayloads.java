package io.github.cameltextrequest.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltextrequest.model.Contact;
import io.github.cameltextrequest.model.TextRequestJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what hooks and callbacks bring. A body does not name its event, so that is told by the path it came to; what
 * cannot be read is an unknown event, for it was brought by the service and must not be lost.
 */
final class HookPayloads {
    private static final Logger LOG = LoggerFactory.getLogger(HookPayloads.class);

    private final String dashboardId;
    private final EventType hook;
    private final Instant receivedAt;
    private final byte[] bytes;

    private HookPayloads(HookDelivery delivery, EventType hook) {
        this.dashboardId = delivery.dashboardId();
        this.hook = hook;
        this.receivedAt = delivery.receivedAt();
        this.bytes = delivery.body();
    }

    static Occurrence read(HookDelivery delivery, EventType hook) {
        HookPayloads payloads = new HookPayloads(delivery, hook);
        try {
            return payloads.known(HookBody.of(TextRequestJson.tree(payloads.bytes)));
        } catch (RuntimeException e) { // whatever a body holds must not be refused
            LOG.warn(
                    "A hook for {} of dashboard {} brought what cannot be read as that: it becomes an event named {}",
                    hook,
                    delivery.dashboardId(),
                    EventType.UNKNOWN);
            LOG.debug("Because", e);
            return payloads.unreadable();
        }
    }

    private Occurrence known(HookBody body) {
        return switch (hook.wireName()) {
            case "msg_received", "msg_sent" -> Occurrence.of(message(body), receivedAt);
            case "msg_status_updated" -> Occurrence.of(status(body), receivedAt);
            case "contact_created" -> Occurrence.ofNew(created(body), receivedAt);
            case "contact_updated" -> Occurrence.ofChanged(changed(body), receivedAt);
            case "location_received" -> Occurrence.of(location(body), receivedAt);
            case "payment_status_updated" -> Occurrence.of(payment(body), receivedAt);
            case "keyword_subscribed", "keyword_unsubscribed" -> Occurrence.of(keyword(body), hook, receivedAt);
            default -> Occurrence.of(new UnknownEvent(dashboardId, plain(body.json())), hook, hook, receivedAt);
        };
    }

    private MessageEvent message(HookBody body) {
        return MessageEvents.fromHook(dashboardId, body, RawJson.of(bytes));
    }

    private StatusEvent status(HookBody body) {
        return new StatusEvent(
                body.requiredText("message_id"),
                MessageStatuses.named(body.requiredText("status")),
                body.text("errorCode"),
                null,
                null,
                dashboardId);
    }

    private ContactEvent created(HookBody body) {
        return new ContactEvent(
                body.requiredPhone("ContactPhoneNumber"),
                dashboardId,
                body.text("ContactFriendlyName"),
                body.text("ContactId"),
                null);
    }

    private ContactEvent changed(HookBody body) {
        Contact contact = Objects.requireNonNull(TextRequestJson.fromTree(body.json(), Contact.class));
        return new ContactEvent(
                body.requiredPhone("phone_number"), dashboardId, body.text("display_name"), null, contact);
    }

    /** A negative latitude is nowhere in North America: a sample of the vendor has the two swapped. */
    private LocationEvent location(HookBody body) {
        var latitude = body.decimal("Latitude");
        var longitude = body.decimal("Longitude");
        boolean swapped = latitude != null && longitude != null && latitude.signum() < 0 && longitude.signum() > 0;
        return new LocationEvent(
                body.requiredPhone("PhoneNumber"),
                dashboardId,
                body.text("MessageId"),
                swapped ? longitude : latitude,
                swapped ? latitude : longitude,
                body.text("FormattedAddress"));
    }

    private PaymentEvent payment(HookBody body) {
        String reference = body.text("reference_id");
        return new PaymentEvent(
                body.requiredText("payment_id"),
                body.requiredText("status"),
                reference == null ? body.text("reference_number") : reference,
                null,
                dashboardId);
    }

    private KeywordEvent keyword(HookBody body) {
        HookBody keyword = body.object("keyword");
        return new KeywordEvent(
                keyword.requiredText("name"),
                keyword.integer("id"),
                keyword.text("response"),
                keyword.integer("numberOfSubscribers"),
                keyword.integer("groupId"),
                message(body));
    }

    private Occurrence unreadable() {
        Map<String, Object> told = Map.of("event", hook.wireName(), "body", new String(bytes, StandardCharsets.UTF_8));
        return Occurrence.of(new UnknownEvent(dashboardId, told), EventType.UNKNOWN, hook, receivedAt);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> plain(JsonNode json) {
        return (Map<String, Object>) Objects.requireNonNull(TextRequestJson.toPlain(json));
    }
}
