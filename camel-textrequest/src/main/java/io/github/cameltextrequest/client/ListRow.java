package io.github.cameltextrequest.client;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A row of a list.
 *
 * @param json the row as the service wrote it, by which it is known again
 * @param result what the route gets of it
 */
public record ListRow(JsonNode json, Object result) {

    @Override
    public String toString() {
        return result.getClass().getSimpleName(); // the JSON may hold texts and numbers
    }
}
