package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Contacts as the service writes them. */
final class ContactJson {
    private ContactJson() {}

    /** The contact of the API's answers. */
    static JsonObject full(Contact contact) {
        TextMessage last = contact.messages().newest();
        return written(contact)
                .put("thread_id", contact.threadId())
                .put("last_msg_sent_utc", Timestamps.wire(contact.lastSent()))
                .put("last_msg_received_utc", Timestamps.wire(contact.lastReceived()))
                .put("total_msgs_sent", contact.sent())
                .put("total_msgs_received", contact.received())
                .put("response_count", contact.responses())
                .put("date_created_utc", Timestamps.wire(contact.created()))
                .put(
                        "last_contact_date_utc",
                        Timestamps.wire(Contact.later(contact.lastSent(), contact.lastReceived())))
                .put("last_message", last == null ? null : last.toJson());
    }

    /** The part of it that {@code contact_updated} carries. */
    static JsonObject written(Contact contact) {
        return new JsonObject()
                .put("phone_number", contact.phone())
                .put("first_name", contact.firstName)
                .put("last_name", contact.lastName)
                .put("display_name", contact.displayName())
                .put("is_suppressed", contact.suppressed)
                .put("is_archived", contact.archived)
                .put("is_blocked", contact.blocked)
                .put("suppressed_reason", contact.suppressed ? contact.suppressedReason : null)
                .put("note", contact.note)
                .put("groups", new JsonArray(List.copyOf(contact.groups)))
                .put("contact_tags", new JsonArray(List.copyOf(contact.tags)))
                .put("custom_fields", fields(contact))
                .put("is_resolved", contact.resolved)
                .put("first_contact_utc", Timestamps.wire(contact.firstSent()))
                .put("opted_out_utc", Timestamps.wire(contact.optedOut()));
    }

    private static JsonArray fields(Contact contact) {
        JsonArray result = new JsonArray();
        contact.fields.forEach(
                (id, value) -> result.add(new JsonObject().put("id", id).put("value", value)));
        return result;
    }
}
