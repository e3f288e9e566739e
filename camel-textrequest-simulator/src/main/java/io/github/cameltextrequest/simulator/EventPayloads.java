package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What hooks and callbacks carry; every event has a spelling of its own, and none says which it is. */
final class EventPayloads {
    private static final int ACCOUNT_ID = 1414;

    /** The lists and the hooks name the same failures by different codes. */
    private static final Map<String, String> HOOK_CODES = Map.of(
            "30003",
            "1002",
            "30004",
            "2001",
            "30005",
            "2001",
            "30006",
            "2003",
            "30007",
            "2003",
            Delivery.OPTED_OUT,
            "2100");

    private static final String UNKNOWN_FAILURE = "3000";

    private EventPayloads() {}

    static JsonObject message(TextMessage message) {
        Dashboard dashboard = message.contact().dashboard();
        return new JsonObject()
                .put("messageUniqueIdentifier", message.id())
                .put("account", new JsonObject().put("id", ACCOUNT_ID).putNull("externalAccountId"))
                .put(
                        "yourPhoneNumber",
                        new JsonObject()
                                .put("id", dashboard.id())
                                .putNull("externalPhoneId")
                                .put("description", dashboard.name())
                                .put("phoneNumber", dashboard.phone()))
                .put("conversation", conversation(message));
    }

    private static JsonObject conversation(TextMessage message) {
        return new JsonObject()
                .put("id", message.contact().id())
                .put("date", Timestamps.wire(message.at()))
                .put("consumerPhoneNumber", message.contact().phone())
                .put("messageDirection", message.direction().name())
                .put("message", message.body())
                .put("numSegments", message.segments())
                .put("status", "unclaimed")
                .putNull("claimedBy")
                .put("consumerFriendlyName", message.contact().displayName())
                .put("mmsAttachments", attachments(message));
    }

    private static JsonArray attachments(TextMessage message) {
        JsonArray attachments = new JsonArray();
        message.media()
                .forEach(url -> attachments.add(
                        new JsonObject().put("mimeType", Uploads.mimeType(url)).put("url", url)));
        return attachments;
    }

    static JsonObject keyword(TextMessage message, Keyword keyword) {
        return message(message)
                .put(
                        "keyword",
                        new JsonObject()
                                .put("id", keyword.id())
                                .put("name", keyword.word())
                                .put("response", keyword.response())
                                .put(
                                        "numberOfSubscribers",
                                        message.contact().dashboard().membersOf(keyword.groupId()))
                                .put("groupId", keyword.groupId()));
    }

    static JsonObject contactCreated(Contact contact) {
        return new JsonObject()
                .put("ContactId", contact.id())
                .put("LocationPhoneNumber", contact.dashboard().phone())
                .put("ContactPhoneNumber", contact.phone())
                .put("ContactFriendlyName", contact.displayName());
    }

    static JsonObject status(TextMessage message) {
        String error = message.error();
        return new JsonObject()
                .put("message_id", message.id())
                .put("status", message.status())
                .put("errorCode", error == null ? null : HOOK_CODES.getOrDefault(error, UNKNOWN_FAILURE));
    }

    static JsonObject location(@Nullable TextMessage request, Contact contact, Location location) {
        return new JsonObject()
                .put("MessageId", request == null ? null : request.id())
                .put("PhoneNumber", contact.phone())
                .put("DashboardId", contact.dashboard().id())
                .put("Longitude", location.longitude())
                .put("Latitude", location.latitude())
                .put("FormattedAddress", location.address());
    }

    static JsonObject payment(Payment payment) {
        return new JsonObject()
                .put("payment_id", payment.id())
                .put("status", payment.status().name())
                .put("reference_id", payment.reference());
    }

    /** Where a contact is, in degrees. */
    record Location(double latitude, double longitude, String address) {}
}
