package io.github.cameltextrequest.simulator;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said in place of the service's answer. */
final class FaultAnswers {
    private static final String PAGE = "<html><body><h1>It works!</h1></body></html>";

    private FaultAnswers() {}

    /** The answer of a fault that has one of its own. */
    static @Nullable Answer of(Fault fault, Instant now) {
        FaultSettings settings = fault.settings();
        return switch (fault.kind()) {
            case ERROR_STATUS -> error(settings, now);
            case SEND_ERROR -> sendError(settings.text(FaultSetting.CODE, Delivery.OPTED_OUT));
            case FOREIGN_BODY -> foreign(settings);
            case REDIRECT ->
                Answer.of(settings.number(FaultSetting.STATUS, 302), null, null)
                        .with(Map.of("Location", settings.text(FaultSetting.LOCATION, "http://elsewhere.invalid/")));
            default -> fault.processes() ? null : Answer.okWithoutBody();
        };
    }

    private static Answer error(FaultSettings settings, Instant now) {
        Answer error = Answer.error(settings.number(FaultSetting.STATUS, 503), "A fault of the simulator.");
        Object date = settings.find(FaultSetting.RETRY_AFTER_DATE);
        Object text = date instanceof Duration wait
                ? Timestamps.httpDate(now.plus(wait))
                : settings.find(FaultSetting.RETRY_AFTER);
        return text instanceof String value ? error.with(Map.of("Retry-After", value)) : error;
    }

    /** The two sends name status and code by different members. */
    private static Answer sendError(String code) {
        return Answer.ok(new JsonObject()
                .putNull("message_id")
                .put("status", "error")
                .put("errorCode", code)
                .put("message", "A fault of the simulator.")
                .put("delivery_status", "error")
                .put("delivery_error", code));
    }

    private static Answer foreign(FaultSettings settings) {
        String body = settings.text(FaultSetting.BODY, PAGE);
        return Answer.of(
                settings.number(FaultSetting.STATUS, 200),
                settings.text(FaultSetting.CONTENT_TYPE, "text/html"),
                Buffer.buffer(body));
    }
}
