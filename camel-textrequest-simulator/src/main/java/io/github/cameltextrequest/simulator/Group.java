package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** A named list of contacts; who is in it is written at the contacts. */
record Group(int id, String name, @Nullable String notes, boolean keyword) {

    Group changed(String newName, @Nullable String newNotes) {
        return new Group(id, newName, newNotes, keyword);
    }

    JsonObject toJson(long members) {
        return new JsonObject()
                .put("id", id)
                .put("group_member_count", members)
                .put("is_keyword", keyword)
                .put("name", name)
                .put("notes", notes)
                .putNull("last_message_sent_utc");
    }
}
