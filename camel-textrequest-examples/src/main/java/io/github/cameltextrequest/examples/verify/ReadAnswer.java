package io.github.cameltextrequest.examples.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Status and JSON of an answer; without a body the JSON is a missing node. */
record ReadAnswer(int status, JsonNode json) {

    /** The rows of an envelope. */
    JsonNode items() {
        return json.path("items");
    }

    boolean isEnvelope() {
        return status == 200 && items().isArray() && json.path("meta").isObject();
    }

    int total() {
        return json.path("meta").path("total_items").asInt(-1);
    }

    int pageSize() {
        return json.path("meta").path("page_size").asInt(-1);
    }

    /** What it looks like: the status, and the names of members. */
    String shape() {
        if (json.isMissingNode()) {
            return status + ", no body";
        }
        return status + ", " + (json.isArray() ? "an array" : "members " + names(json));
    }

    static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
