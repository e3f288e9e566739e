package io.github.cameltextrequest.simulator;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** What the service says to one call: a status and, unless null, a body with its type. */
record Answer(
        int status, @Nullable String contentType, @Nullable Buffer body) {
    private static final String JSON = "application/json; charset=utf-8";

    static Answer ok(JsonObject body) {
        return new Answer(200, JSON, body.toBuffer());
    }

    static Answer ok(JsonArray body) {
        return new Answer(200, JSON, body.toBuffer());
    }

    static Answer okWithoutBody() {
        return new Answer(200, null, null);
    }

    static Answer created(JsonObject body) {
        return new Answer(201, JSON, body.toBuffer());
    }

    static Answer noContent() {
        return new Answer(204, null, null);
    }

    /** What stands for an unknown route and for an unknown thing to delete. */
    static Answer notFound() {
        return new Answer(404, null, null);
    }

    static Answer error(int status, @Nullable String message) {
        JsonObject body =
                new JsonObject().put("status", status).put("message", message).putNull("errorCode");
        return new Answer(status, JSON, body.toBuffer());
    }
}
