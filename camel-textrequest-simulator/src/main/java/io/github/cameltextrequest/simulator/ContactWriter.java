package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes what a create-or-update says into a contact: null leaves a member alone, an empty list clears one. */
final class ContactWriter {
    private ContactWriter() {}

    static void write(JsonObject body, Contact contact) {
        text(body, "first_name", value -> contact.firstName = value);
        text(body, "last_name", value -> contact.lastName = value);
        text(body, "display_name", value -> contact.chosenDisplayName = value);
        text(body, "suppressed_reason", value -> contact.suppressedReason = value);
        text(body, "note", value -> contact.note = value);
        flag(body, "is_suppressed", value -> contact.suppressed = value);
        flag(body, "is_archived", value -> contact.archived = value);
        flag(body, "is_blocked", value -> contact.blocked = value);
        flag(body, "is_resolved", value -> contact.resolved = value);
        replace(body, "groups", contact.groups);
        replace(body, "contact_tags", contact.tags);
        fields(body.getJsonArray("custom_fields"), contact);
    }

    /** Adds or removes memberships, as the flag beside each list says, and sets one field. */
    static void patch(JsonObject body, Contact contact) {
        members(body, "groups", "add_group_to_contact", contact.groups);
        members(body, "contact_tags", "add_tag_to_contact", contact.tags);
        String field = body.getString("custom_field_id");
        if (field != null) {
            contact.fields.put(field, body.getString("custom_field_value"));
        }
    }

    @SuppressWarnings("unchecked") // the document has said of what kind the elements are
    private static <T> void members(JsonObject body, String member, String flag, Collection<T> target) {
        JsonArray values = body.getJsonArray(member);
        if (values == null) {
            return;
        }
        Boolean add = body.getBoolean(flag);
        if (add == null) {
            throw new Refusal(400, flag + " must be given beside " + member + ".");
        }
        if (add) {
            target.addAll(values.getList());
        } else {
            values.getList().forEach(target::remove);
        }
    }

    private static void text(JsonObject body, String member, Consumer<String> setter) {
        String value = body.getString(member);
        if (value != null) {
            setter.accept(value);
        }
    }

    private static void flag(JsonObject body, String member, Consumer<Boolean> setter) {
        Boolean value = body.getBoolean(member);
        if (value != null) {
            setter.accept(value);
        }
    }

    @SuppressWarnings("unchecked") // the document has said of what kind the elements are
    private static <T> void replace(JsonObject body, String member, Collection<T> target) {
        JsonArray values = body.getJsonArray(member);
        if (values != null) {
            target.clear();
            target.addAll(values.getList());
        }
    }

    private static void fields(@Nullable JsonArray values, Contact contact) {
        if (values == null) {
            return;
        }
        if (values.isEmpty()) {
            contact.fields.clear();
        }
        for (int index = 0; index < values.size(); index++) {
            JsonObject field = values.getJsonObject(index);
            contact.fields.put(field.getString("id"), field.getString("value"));
        }
    }
}
