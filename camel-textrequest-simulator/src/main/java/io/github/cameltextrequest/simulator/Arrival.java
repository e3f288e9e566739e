package io.github.cameltextrequest.simulator;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A request whose head has arrived; the operation is null where the document has none, the fault where none strikes. */
record Arrival(
        RoutingContext context,
        @Nullable String operationId,
        Instant at,
        @Nullable Fault fault) {
    HttpServerRequest request() {
        return context.request();
    }

    Vertx vertx() {
        return context.vertx();
    }

    /** Hands over the whole body, multipart included as its bytes; never if the caller goes away before. */
    void readBody(Consumer<Buffer> then) {
        request().body().onSuccess(then::accept);
    }

    /** Hands over once a part of the body has come, or there is none. */
    void readPart(Runnable then) {
        request().handler(part -> {
            request().handler(null).endHandler(null).pause();
            then.run();
        });
        request().endHandler(end -> then.run());
    }
}
