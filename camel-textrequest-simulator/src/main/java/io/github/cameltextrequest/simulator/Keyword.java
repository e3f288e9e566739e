package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A word that contacts text to join a group; its case does not matter. */
record Keyword(int id, String word, @Nullable String response, Instant created, int groupId) {

    Keyword answering(@Nullable String newResponse) {
        return new Keyword(id, word, newResponse, created, groupId);
    }

    JsonObject toJson(long subscribers) {
        return new JsonObject()
                .put("id", id)
                .put("subscribers_count", subscribers)
                .put("keyword_value", word)
                // The only time that a vendor sample shows with a zone.
                .put("date_created", Timestamps.wire(created) + "Z")
                .put("response", response)
                .put("group_id", groupId);
    }
}
