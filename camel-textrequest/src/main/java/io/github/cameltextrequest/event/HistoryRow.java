package io.github.cameltextrequest.event;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A row of the history as it came. Public, so that a walk can read its id and tell that two rows are the same.
 *
 * @param messageId the service's id; null when it gave none
 * @param json all of the row
 */
public record HistoryRow(@Nullable String messageId, JsonNode json) {

    static HistoryRow of(JsonNode json) {
        String id = json.path("message_id").asText("");
        return new HistoryRow(id.isEmpty() ? null : id, json);
    }

    @Override
    public String toString() {
        return "HistoryRow[" + messageId + "]";
    }
}
