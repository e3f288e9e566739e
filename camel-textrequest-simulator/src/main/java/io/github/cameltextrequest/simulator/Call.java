package io.github.cameltextrequest.simulator;

import io.vertx.core.MultiMap;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One validated call: path and query parameters by their wire names, and the request as it came. */
record Call(Map<String, String> path, MultiMap query, RecordedRequest request) {

    String path(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalStateException("The document has no path parameter " + name + " here");
        }
        return value;
    }

    int pathId(String name) {
        return Integer.parseInt(path(name));
    }

    int dashboardId() {
        return pathId("dashboard_id");
    }

    /** The contact's number in the service's form; null if what stands in the path is none. */
    @Nullable
    String phoneNumber() {
        return PhoneNumbers.normalize(path("phone_number"));
    }

    @Nullable
    String query(String name) {
        return query.get(name);
    }

    @Nullable
    Boolean queryFlag(String name) {
        String value = query.get(name);
        return value == null ? null : Boolean.valueOf(value);
    }

    @Nullable
    Instant queryTime(String name) {
        return Timestamps.parse(query.get(name));
    }

    /** The values of a parameter that takes several, separated by commas; empty if it is not there. */
    List<String> queryList(String name) {
        String value = query.get(name);
        return value == null || value.isBlank() ? List.of() : List.of(value.split("\\s*,\\s*"));
    }

    int queryNumber(String name, int otherwise) {
        String value = query.get(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    JsonObject body() {
        return (JsonObject) Json.decodeValue(request.bodyText());
    }

    JsonArray bodyList() {
        return (JsonArray) Json.decodeValue(request.bodyText());
    }
}
