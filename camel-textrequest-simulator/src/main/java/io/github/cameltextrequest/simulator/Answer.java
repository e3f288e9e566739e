package io.github.cameltextrequest.simulator;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the service says to one call: a status, further headers and, unless null, a body with its type. */
record Answer(
        int status, @Nullable String contentType, @Nullable Buffer body, Map<String, String> headers) {
    private static final String JSON = "application/json; charset=utf-8";

    static Answer ok(JsonObject body) {
        return of(200, JSON, body.toBuffer());
    }

    static Answer ok(JsonArray body) {
        return of(200, JSON, body.toBuffer());
    }

    static Answer okWithoutBody() {
        return of(200, null, null);
    }

    static Answer created(JsonObject body) {
        return of(201, JSON, body.toBuffer());
    }

    static Answer noContent() {
        return of(204, null, null);
    }

    /** What stands for an unknown route and for an unknown thing to delete. */
    static Answer notFound() {
        return of(404, null, null);
    }

    static Answer error(int status, @Nullable String message) {
        JsonObject body =
                new JsonObject().put("status", status).put("message", message).putNull("errorCode");
        return of(status, JSON, body.toBuffer());
    }

    static Answer of(int status, @Nullable String contentType, @Nullable Buffer body) {
        return new Answer(status, contentType, body, Map.of());
    }

    Answer with(Map<String, String> moreHeaders) {
        return new Answer(status, contentType, body, moreHeaders);
    }

    /** The bytes of the body, none if there is none. */
    Buffer content() {
        return body == null ? Buffer.buffer() : body;
    }
}
