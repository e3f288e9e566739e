package io.github.cameltextrequest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cameltextrequest.exception.CallDetails;
import io.github.cameltextrequest.exception.NotFoundException;
import io.github.cameltextrequest.exception.OutcomeUnknownException;
import io.github.cameltextrequest.exception.RateLimitedException;
import io.github.cameltextrequest.exception.UnavailableException;
import io.github.cameltextrequest.exception.UnexpectedAnswerException;
import io.github.cameltextrequest.operation.HttpMethod;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetryingTransportTest {

    private static final RetrySettings THREE = new RetrySettings(3, Duration.ofMillis(500), Duration.ofSeconds(60));
    private static final ApiCall READ = call(HttpMethod.GET, true);
    private static final ApiCall DELETE = call(HttpMethod.DELETE, true);
    private static final ApiCall SEND = call(HttpMethod.POST, false);
    private static final String HANG_UP = "";
    private static final String CUT_OFF = "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"message_id\":";
    private static final String SENT = http(200, "", "{\"message_id\":\"1\",\"status\":\"sending\"}");

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final List<Duration> waits = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        context.close();
    }

    @Test
    void aReadIsRepeatedWhileTheServiceIsBrieflyAway() throws Exception {
        for (String away : List.of(HANG_UP, CUT_OFF, http(502), http(503), http(504))) {
            try (HostileServer server = new HostileServer(away, away, http(200, "", "{}"))) {
                assertThat(client(server).call(READ).status()).isEqualTo(200);
                assertThat(server.requests()).isEqualTo(3);
            }
        }
    }

    @Test
    void aReadIsGivenUpAfterTheConfiguredRetries() throws Exception {
        try (HostileServer server = new HostileServer(http(503))) {
            assertThatThrownBy(() -> client(server).call(READ)).isInstanceOf(UnavailableException.class);
            assertThat(server.requests()).isEqualTo(4);
        }
    }

    @Test
    void noCallIsRepeatedForAnAnswerThatWouldComeAgain() throws Exception {
        for (int status : new int[] {302, 400, 401, 403, 404, 409, 500, 501}) {
            assertThat(requestsOf(READ, http(status))).as("%d", status).isEqualTo(1);
        }
        try (HostileServer server = new HostileServer(http(200, "", "x".repeat(5000)))) {
            assertThatThrownBy(() -> client(server).call(READ)).isInstanceOf(UnexpectedAnswerException.class);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void aSendThatMayHaveHappenedIsNeverRepeated() throws Exception {
        for (String answer : List.of(HANG_UP, CUT_OFF, http(500), http(502), http(503), http(504))) {
            try (HostileServer server = new HostileServer(answer, SENT)) {
                assertThatThrownBy(() -> client(server).send(SEND)).isInstanceOf(OutcomeUnknownException.class);
                assertThat(server.requests()).isEqualTo(1);
            }
        }
        assertThat(waits).isEmpty();
    }

    @Test
    void aSendThatTheServiceRefusedForTooManyCallsIsRepeated() throws Exception {
        try (HostileServer server = new HostileServer(http(429), http(429), SENT)) {
            assertThat(client(server).send(SEND).status()).isEqualTo(200);
            assertThat(server.requests()).isEqualTo(3);
        }
    }

    @Test
    void aSendThatNeverLeftIsRepeated() throws Exception {
        int port = freePort();
        List<HostileServer> servers = new ArrayList<>();
        try (TextRequestClient client = client(port, THREE, wait -> servers.add(open(port)))) {
            assertThat(client.send(SEND).status()).isEqualTo(200);
            assertThat(servers)
                    .hasSize(1)
                    .first()
                    .extracting(HostileServer::requests)
                    .isEqualTo(1);
        } finally {
            servers.forEach(HostileServer::close);
        }
    }

    @Test
    void aSendThatNeverLeavesIsUnavailableAndNotUnknown() throws Exception {
        try (TextRequestClient client = client(freePort(), THREE, waits::add)) {
            assertThatThrownBy(() -> client.send(SEND)).isInstanceOf(UnavailableException.class);
        }
        assertThat(waits).hasSize(3);
    }

    @Test
    void aDeleteThatMayHaveHappenedTakesNotFoundForDone() throws Exception {
        try (HostileServer server = new HostileServer(HANG_UP, http(404))) {
            assertThat(client(server).call(DELETE).isEmpty()).isTrue();
        }
        try (HostileServer server = new HostileServer(HANG_UP, http(404))) {
            assertThatThrownBy(() -> client(server).call(READ)).isInstanceOf(NotFoundException.class);
        }
        for (String first : List.of(http(404), http(429))) {
            try (HostileServer server = new HostileServer(first, http(404))) {
                assertThatThrownBy(() -> client(server).call(DELETE)).isInstanceOf(NotFoundException.class);
            }
        }
    }

    @Test
    void noCallComesEarlierThanTheServiceAsked() throws Exception {
        String date = "Date: Wed, 21 Oct 2015 07:28:00 GMT\r\n";
        for (String told : List.of("Retry-After: 30\r\n", date + "Retry-After: Wed, 21 Oct 2015 07:28:30 GMT\r\n")) {
            try (HostileServer server = new HostileServer(http(429, told, ""), http(200, "", "{}"))) {
                client(server).call(READ);
            }
        }
        assertThat(waits)
                .hasSize(2)
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofSeconds(30), Duration.ofMillis(30_500)));
    }

    @Test
    void aWaitAboveTheMostConfiguredFailsAtOnce() throws Exception {
        for (String asked : List.of("61", "3600", "99999999999")) {
            try (HostileServer server = new HostileServer(http(429, "Retry-After: " + asked + "\r\n", ""), SENT)) {
                assertThat(catchThrowable(() -> client(server).send(SEND)))
                        .isInstanceOfSatisfying(RateLimitedException.class, e -> {
                            assertThat(e.isRefusedByService()).isTrue();
                            assertThat(e.getRetryAfter()).contains(Duration.ofSeconds(Long.parseLong(asked)));
                        });
                assertThat(server.requests()).isEqualTo(1);
            }
        }
        assertThat(waits).isEmpty();
    }

    @Test
    void anUnreadableRetryAfterCountsAsNone() throws Exception {
        try (HostileServer server = new HostileServer(http(429, "Retry-After: soon\r\n", ""), SENT)) {
            client(server).send(SEND);
        }
        assertThat(waits).singleElement().satisfies(wait -> assertThat(wait).isLessThan(Duration.ofMillis(500)));
    }

    @Test
    void noneIsRepeatedWhenSwitchedOff() throws Exception {
        try (HostileServer server = new HostileServer(http(429));
                TextRequestClient client = client(server.port(), RetrySettings.OFF, waits::add)) {
            assertThatThrownBy(() -> client.call(READ)).isInstanceOf(RateLimitedException.class);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void anInterruptedWaitEndsWithTheOutcomeOfTheLastAttempt() throws Exception {
        try (HostileServer server = new HostileServer(http(429), SENT);
                TextRequestClient client = client(server.port(), THREE, wait -> {
                    Thread.currentThread().interrupt();
                    Pause.SLEEP.pause(wait);
                })) {
            assertThatThrownBy(() -> client.send(SEND)).isInstanceOf(RateLimitedException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void negativeSettingsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetrySettings(-1, Duration.ZERO, Duration.ZERO))
                .withMessageContaining("maximumRetries must be 0 or more, but was -1");
    }

    private int requestsOf(ApiCall call, String answer) throws Exception {
        try (HostileServer server = new HostileServer(answer)) {
            assertThat(catchThrowable(() -> client(server).call(call))).isNotNull();
            return server.requests();
        }
    }

    private TextRequestClient client(HostileServer server) throws Exception {
        return client(server.port(), THREE, waits::add);
    }

    private TextRequestClient client(int port, RetrySettings retry, Pause pause) throws Exception {
        Duration brief = Duration.ofSeconds(2);
        String baseUrl = "http://127.0.0.1:" + port + "/api/v3";
        ClientSettings settings = new ClientSettings(
                "k", baseUrl, null, null, brief, brief, brief, brief, 4, 4096, retry, LimitSettings.OFF);
        return new TextRequestClient(
                new RetryingTransport(
                        new HttpTransport(context, settings, Clock.systemUTC()),
                        retry,
                        pause,
                        () -> ThreadLocalRandom.current().nextDouble(),
                        CallObserver.NOOP),
                Duration.ofDays(1), // the waits are only written down
                Clock.systemUTC(),
                CallObserver.NOOP);
    }

    private static HostileServer open(int port) {
        try {
            return new HostileServer(port, SENT);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static ApiCall call(HttpMethod method, boolean repeatable) {
        return new ApiCall(method, "/things", null, null, repeatable, false, new CallDetails("thing", null, "0142"));
    }

    private static String http(int status) {
        return http(status, "", "");
    }

    private static String http(int status, String headers, String body) {
        return "HTTP/1.1 " + status + " X\r\nContent-Type: application/json\r\n" + headers + "Content-Length: "
                + body.length() + "\r\nConnection: close\r\n\r\n" + body;
    }
}
