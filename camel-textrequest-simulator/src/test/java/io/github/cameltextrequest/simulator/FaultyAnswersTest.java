package io.github.cameltextrequest.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultyAnswersTest {
    private static final String MESSAGES = "/dashboards/121/contacts/14235550142/messages";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.builder()
            .clock(Clock.fixed(Instant.parse("2026-07-25T14:03:11.500Z"), ZoneOffset.UTC))
            .build();

    private final Api api = new Api(simulator);

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504, 599})
    void anyStatusIsAnsweredWithTheCallDoneOrNot(int status) throws Exception {
        simulator.faults().onEveryCall().nth(1).fail(Fault.status(status));
        simulator.faults().onEveryCall().nth(2).fail(Fault.status(status).afterProcessing());

        assertThat(send().statusCode()).isEqualTo(status);
        assertThat(simulator.sent()).isEmpty();
        assertThat(send().statusCode()).isEqualTo(status);
        assertThat(simulator.sent()).hasSize(1);
        assertThat(simulator.requests()).extracting(RecordedRequest::processed).containsExactly(false, true);
    }

    @Test
    void retryAfterIsAbsentSecondsADateOrGarbage() throws Exception {
        assertThat(retryAfter(Fault.tooManyRequests())).isEmpty();
        assertThat(retryAfter(Fault.tooManyRequests().retryAfter(Duration.ofHours(1))))
                .isEqualTo("3600");
        assertThat(retryAfter(Fault.status(503).retryAfterDate(Duration.ofMinutes(2))))
                .isEqualTo("Sat, 25 Jul 2026 14:05:11 GMT");
        assertThat(retryAfter(Fault.tooManyRequests().retryAfter("soon"))).isEqualTo("soon");
    }

    private String retryAfter(Fault fault) throws Exception {
        return answerWith(fault).headers().firstValue("Retry-After").orElse("");
    }

    @Test
    void aSendMayBeRefusedInsideA200() throws Exception {
        JsonObject answer = new JsonObject(answerWith(Fault.sendError("30003")).body());

        assertThat(answer.getString("status")).isEqualTo("error");
        assertThat(answer.getString("errorCode")).isEqualTo("30003");
        assertThat(answer.getString("delivery_status")).isEqualTo("error");
        assertThat(answer.getString("delivery_error")).isEqualTo("30003");
        assertThat(simulator.sent()).isEmpty();
    }

    @Test
    void jsonMayBeCutInTheMiddle() throws Exception {
        HttpResponse<String> answer = answerWith(Fault.brokenJson());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{\"message_id\"").doesNotEndWith("}");
        assertThat(simulator.sent()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Welcome</html>", "", "{\"other\":[]}"})
    void aForeignBodyStandsForTheAnswer(String body) throws Exception {
        HttpResponse<String> answer = answerWith(Fault.foreignBody("text/html; charset=utf-8", body));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(simulator.sent()).isEmpty();
    }

    @Test
    void theCharsetMayBeAnotherThanItSays() throws Exception {
        simulator.faults().onEveryCall().fail(Fault.wrongCharset(StandardCharsets.UTF_16LE, "utf-8"));

        HttpResponse<byte[]> answer = send(BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json; charset=utf-8");
        assertThat(new String(answer.body(), StandardCharsets.UTF_16LE)).startsWith("{\"message_id\"");
        assertThat(simulator.sent()).hasSize(1);
    }

    @Test
    void anAnswerMayDrip() throws Exception {
        long begin = System.nanoTime();
        HttpResponse<String> answer = answerWith(Fault.slowDrip(100, Duration.ofMillis(50)));

        assertThat(new JsonObject(answer.body()).getString("message_id")).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isGreaterThan(Duration.ofMillis(50L * (answer.body().length() / 100 - 1)));
    }

    @Test
    void anAnswerMayBeLate() throws Exception {
        long begin = System.nanoTime();
        HttpResponse<String> answer = answerWith(Fault.latency(Duration.ofMillis(200)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(190));
    }

    @Test
    void anAnswerMayBeHuge() throws Exception {
        HttpResponse<String> answer = answerWith(Fault.hugeAnswer(1_000_000));

        assertThat(answer.body()).hasSizeGreaterThan(1_000_000);
        assertThat(new JsonObject(answer.body()).getJsonArray("items")).isNotEmpty();
    }

    @Test
    void aHugeAnswerNeedsNoMemoryAndEndsWhenTheCallerGoes() throws Exception {
        simulator.faults().onEveryCall().nth(1).fail(Fault.hugeAnswer(Long.MAX_VALUE / 2));

        try (InputStream answer = send(BodyHandlers.ofInputStream()).body()) {
            assertThat(answer.readNBytes(50_000_000)).hasSize(50_000_000);
        }

        assertThat(send().statusCode()).isEqualTo(200);
    }

    @Test
    void aBombOfFewBytesUnpacksToJsonOfTheSizeWanted() throws Exception {
        simulator.faults().onEveryCall().fail(Fault.gzipBomb(30_000_000));

        HttpResponse<byte[]> answer = send(BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.body()).hasSizeLessThan(100_000);
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            String json = new String(unpacked.readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(json).hasSizeGreaterThan(30_000_000);
            assertThat(new JsonObject(json).getJsonArray("items")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void aRedirectLeadsElsewhere(int status) throws Exception {
        HttpResponse<String> answer = answerWith(Fault.redirect(status, "http://127.0.0.1:1/api/v3"));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Location")).contains("http://127.0.0.1:1/api/v3");
        assertThat(simulator.sent()).isEmpty();
    }

    @Test
    void theHistoryMayShowATextLateInEveryList() throws Exception {
        simulator.contact("14235550142").texts("Hello");
        answerWith(Fault.lateHistory(Duration.ofMinutes(1)));

        assertThat(historyOf("/dashboards/121/messages")).containsExactly("Hello");
        assertThat(historyOf(MESSAGES)).containsExactly("Hello");
        assertThat(lastOfConversation()).isEqualTo("Hello");
        simulator.clock().advance(Duration.ofMinutes(1));
        assertThat(historyOf("/dashboards/121/messages")).containsExactly("Hello", "Hi");
        assertThat(historyOf(MESSAGES)).containsExactly("Hi", "Hello");
        assertThat(lastOfConversation()).isEqualTo("Hi");
    }

    @Test
    void theHistoryMayMissATextForEverAlsoAfterAnotherFault() throws Exception {
        answerWith(Fault.status(502).afterProcessing().withoutHistory());
        simulator.clock().advance(Duration.ofDays(365));

        assertThat(simulator.sent()).hasSize(1);
        assertThat(api.get(MESSAGES).status()).isEqualTo(204);
        assertThat(api.get("/dashboards/121/conversations").status()).isEqualTo(204);
    }

    @Test
    void whatTheServiceItselfRefusesIsNotProcessed() throws Exception {
        simulator.faults().onEveryCall().fail(Fault.status(503).afterProcessing());

        assertThat(Api.send(api.request("/dashboards")).status()).isEqualTo(503);
        assertThat(simulator.requests()).extracting(RecordedRequest::processed).containsExactly(false);
    }

    @Test
    void whatAFaultCannotBeToldIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.resetWithin().afterProcessing())
                .withMessageContaining("reset-within")
                .withMessageContaining("processed");
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.blackHole().retryAfter("1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.resetBefore().withoutHistory());
    }

    private List<String> historyOf(String path) {
        return api.get(path).items().stream()
                .map(row -> ((JsonObject) row).getString("body"))
                .toList();
    }

    private String lastOfConversation() {
        return api.get("/dashboards/121/conversations")
                .item(0)
                .getJsonObject("last_message")
                .getString("body");
    }

    private HttpResponse<String> answerWith(Fault fault) throws Exception {
        try (var struck = new Struck(simulator.faults().onEveryCall().fail(fault))) {
            assertThat(struck.fault().strikes()).isZero();
            return send();
        }
    }

    /** Ends the fault after its call. */
    private record Struck(ActiveFault fault) implements AutoCloseable {
        @Override
        public void close() {
            fault.end();
        }
    }

    private HttpResponse<String> send() throws Exception {
        return send(BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(BodyHandler<T> handler) throws IOException, InterruptedException {
        return HTTP.send(
                api.request(MESSAGES)
                        .header("x-api-key", simulator.apiKey())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"body\":\"Hi\"}"))
                        .build(),
                handler);
    }
}
