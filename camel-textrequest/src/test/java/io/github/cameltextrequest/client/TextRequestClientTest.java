package io.github.cameltextrequest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import io.github.cameltextrequest.exception.CallDetails;
import io.github.cameltextrequest.exception.InvalidRequestException;
import io.github.cameltextrequest.exception.NotFoundException;
import io.github.cameltextrequest.exception.OptedOutException;
import io.github.cameltextrequest.exception.OutcomeUnknownException;
import io.github.cameltextrequest.exception.RateLimitedException;
import io.github.cameltextrequest.exception.TextRequestException;
import io.github.cameltextrequest.exception.UnavailableException;
import io.github.cameltextrequest.exception.UnexpectedAnswerException;
import io.github.cameltextrequest.operation.HttpMethod;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TextRequestClientTest {

    private static final String KEY = "marker-of-the-key";
    private static final ApiCall READ = new ApiCall(
            HttpMethod.GET, "/dashboards", null, null, true, false, new CallDetails("getDashboards", null, null));
    private static final ApiCall SEND = new ApiCall(
            HttpMethod.POST,
            "/messages",
            "{\"body\":\"x\"}".getBytes(StandardCharsets.UTF_8),
            "application/json",
            false,
            false,
            new CallDetails("sendMessage", null, "0142"));

    private final DefaultCamelContext context = new DefaultCamelContext();

    @AfterEach
    void close() throws Exception {
        context.close();
    }

    @Test
    void aConnectionThatBreaksLeavesASendUnknownAndAReadUnavailable() throws Exception {
        assertThat(failure(SEND, ""))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("...0142");
        assertThat(failure(READ, "")).isInstanceOf(UnavailableException.class);
    }

    @Test
    void aFailingServiceLeavesASendUnknownAndAReadUnavailable() throws Exception {
        for (int status : new int[] {500, 502, 503, 504}) {
            assertThat(failure(SEND, http(status, "", "oops"))).isInstanceOf(OutcomeUnknownException.class);
            assertThat(failure(READ, http(status, "", "oops")))
                    .isInstanceOfSatisfying(
                            UnavailableException.class,
                            e -> assertThat(e.getStatusCode()).isEqualTo(status));
        }
    }

    @Test
    void foreignTruncatedAndEmptyAnswersNeverPassForASend() throws Exception {
        assertThat(failure(SEND, http(200, "", "<html>hello</html>"))).isInstanceOf(OutcomeUnknownException.class);
        assertThat(failure(SEND, http(200, "", "{\"message_id\":\"1"))).isInstanceOf(OutcomeUnknownException.class);
        assertThat(failure(SEND, http(200, "", ""))).isInstanceOf(OutcomeUnknownException.class);
        assertThat(failure(SEND, http(200, "", "{\"status\":\"sending\"}")))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThat(failure(SEND, "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"message_id\":"))
                .isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void aSendRefusedInA200IsAFailureAndAnOptOutIsTyped() throws Exception {
        assertThat(failure(SEND, http(200, "", "{\"message_id\":\"1\",\"status\":\"error\"}")))
                .isInstanceOf(InvalidRequestException.class);
        for (String code : new String[] {"\"2100\"", "\"30050\"", "30050"}) {
            assertThat(failure(
                            SEND,
                            http(200, "", "{\"message_id\":\"1\",\"status\":\"error\",\"errorCode\":" + code + "}")))
                    .isInstanceOf(OptedOutException.class);
        }
        assertThat(failure(
                        SEND,
                        http(
                                200,
                                "",
                                "{\"message_id\":\"1\",\"delivery_status\":\"error\",\"delivery_error\":\"30050\"}")))
                .isInstanceOf(OptedOutException.class);
    }

    @Test
    void aRefusalInA200ThatQuotesTheKeyIsToldWithoutIt() throws Exception {
        assertThat(failure(SEND, http(200, "", "{\"status\":\"error\",\"message\":\"no " + KEY + " here\"}")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("no **** here");
    }

    @Test
    void errorBodiesAreReadInBothSpellingsAndShowNoWholeNumber() throws Exception {
        assertThat(failure(
                        SEND,
                        http(400, "", "{\"message\":\"bad number 14235550142\",\"errorCode\":\"parameterInvalid\"}")))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo("parameterInvalid"))
                .hasMessageContaining("bad number ...0142");
        assertThat(failure(SEND, http(400, "", "{\"error_message\":\"bad\",\"error_code\":\"7\"}")))
                .hasMessageContaining("bad (code 7)");
        assertThat(failure(READ, http(404, "", ""))).isInstanceOf(NotFoundException.class);
    }

    @Test
    @Timeout(60)
    void aRefusalInAMillionWordsIsCutShort() {
        String words = "1 2 3-4.".repeat(250_000);

        assertThat(new Failures.ServiceError("9".repeat(1000), words).toString())
                .hasSizeLessThan(400);
    }

    @Test
    void aRefusalForTooManyCallsSaysHowLongToWait() throws Exception {
        assertThat(failure(SEND, http(429, "Retry-After: 7\r\n", "")))
                .isInstanceOfSatisfying(RateLimitedException.class, e -> {
                    assertThat(e.isRefusedByService()).isTrue();
                    assertThat(e.getRetryAfter()).contains(Duration.ofSeconds(7));
                });
        assertThat(failure(SEND, http(429, "Retry-After: soon\r\n", "")))
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        e -> assertThat(e.getRetryAfter()).isEmpty());
    }

    @Test
    void aRedirectIsNotFollowedAndTheKeyStaysHere() throws Exception {
        try (HostileServer elsewhere = new HostileServer(http(200, "", "{}"))) {
            for (int status : new int[] {301, 302, 307, 308}) {
                assertThat(failure(READ, http(status, "Location: " + elsewhere.baseUrl() + "\r\n", "")))
                        .isInstanceOf(UnexpectedAnswerException.class)
                        .hasMessageContaining("baseUrl");
            }
            assertThat(elsewhere.requests()).isZero();
        }
    }

    @Test
    void anAnswerAboveTheLimitIsGivenUpWhetherItTellsItsLengthOrNot() throws Exception {
        String large = "x".repeat(5000);
        assertThat(failure(READ, http(200, "", large)))
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessageContaining("maxAnswerSize");
        assertThat(failure(READ, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + large))
                .isInstanceOf(UnexpectedAnswerException.class);
        assertThat(failure(SEND, http(200, "", large))).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void theTimeOfTheServiceIsNotLearntFromARefusal() throws Exception {
        String date = "Date: Thu, 01 Jan 2026 00:00:00 GMT\r\n";
        try (HostileServer gateway = new HostileServer(http(502, date, ""));
                HostileServer service = new HostileServer(http(200, date, "[]"));
                TextRequestClient refused = client(gateway);
                TextRequestClient answered = client(service)) {
            assertThat(catchThrowable(() -> refused.call(READ))).isInstanceOf(UnavailableException.class);
            answered.call(READ);

            assertThat(refused.serviceTime()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
            assertThat(answered.serviceTime())
                    .isCloseTo(Instant.parse("2026-01-01T00:00:00Z"), within(1, ChronoUnit.MINUTES));
        }
    }

    @Test
    void oneCallIsOneRequest() throws Exception {
        try (HostileServer server = new HostileServer(http(503, "Retry-After: 0\r\n", ""));
                TextRequestClient client = client(server)) {
            assertThat(catchThrowable(() -> client.call(SEND))).isInstanceOf(TextRequestException.class);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    private Throwable failure(ApiCall call, String answer) throws Exception {
        try (HostileServer server = new HostileServer(answer);
                TextRequestClient client = client(server)) {
            return catchThrowable(() -> {
                if (!call.repeatable()) {
                    client.send(call);
                } else {
                    client.call(call);
                }
            });
        }
    }

    private TextRequestClient client(HostileServer server) throws Exception {
        Duration brief = Duration.ofSeconds(2);
        return new TextRequestClient(
                context,
                new ClientSettings(
                        KEY,
                        server.baseUrl(),
                        null,
                        null,
                        brief,
                        brief,
                        brief,
                        brief,
                        4,
                        4096,
                        RetrySettings.OFF,
                        LimitSettings.OFF),
                Clock.systemUTC(),
                CallObserver.NOOP);
    }

    private static String http(int status, String headers, String body) {
        return "HTTP/1.1 " + status + " X\r\nContent-Type: application/json\r\n" + headers + "Content-Length: "
                + body.length() + "\r\nConnection: close\r\n\r\n" + body;
    }
}
