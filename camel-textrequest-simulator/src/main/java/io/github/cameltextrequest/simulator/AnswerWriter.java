package io.github.cameltextrequest.simulator;

import io.vertx.core.http.HttpServerResponse;
import java.time.Instant;
import java.util.Map;

/** Puts answers on the wire, as the service words them. */
final class AnswerWriter {
    private final SimulatorClock clock;
    private volatile Map<String, String> everyHeaders = Map.of();

    AnswerWriter(SimulatorClock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void onEveryAnswer(Map<String, String> headers) {
        everyHeaders = Map.copyOf(headers);
    }

    /** Status and headers only. */
    HttpServerResponse head(HttpServerResponse response, Answer answer) {
        response.setStatusCode(answer.status()).putHeader("Date", Timestamps.httpDate(now()));
        everyHeaders.forEach(response::putHeader);
        answer.headers().forEach(response::putHeader);
        if (answer.contentType() != null) {
            response.putHeader("Content-Type", answer.contentType());
        }
        return response;
    }

    void write(HttpServerResponse response, Answer answer) {
        head(response, answer).end(answer.content());
    }
}
