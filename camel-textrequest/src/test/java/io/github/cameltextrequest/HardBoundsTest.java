package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.exception.OutcomeUnknownException;
import io.github.cameltextrequest.exception.RateLimitedException;
import io.github.cameltextrequest.exception.TextRequestException;
import io.github.cameltextrequest.exception.UnavailableException;
import io.github.cameltextrequest.simulator.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * R26: a call, and the look-up after it, are over within the time configured, whatever the service does and however
 * many attempts there could be. Every other time is so long that without the bound a test would not end in its own.
 */
@Timeout(45)
class HardBoundsTest extends TextRequestTestSupport {

    private static final String LONG = "&responseTimeout=10m&rateLimitMaxWait=10m&retryMaxWait=10m";
    private static final String READ = "textrequest:getContacts?dashboardId=121&callTimeout=500ms" + LONG;
    private static final String SEND =
            "textrequest:sendMessageByPhoneNumber?dashboardId=121&phoneNumber=" + CONTACT + LONG;

    static Stream<Named<Fault>> slowFaults() {
        return Stream.of(
                Named.of("black hole", Fault.blackHole()),
                Named.of("first byte after an hour", Fault.latency(Duration.ofHours(1))),
                Named.of("a byte at a time", Fault.slowDrip(1, Duration.ofMillis(100))));
    }

    @ParameterizedTest
    @MethodSource("slowFaults")
    void aCallIsOverInItsTimeAndIsNotBegunAgain(Fault fault) {
        simulator.seedContacts(121, 20);
        simulator.faults().onEveryCall().fail(fault);

        assertThat(failureOf(() -> template.requestBody(READ, (Object) null)))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("raise the option callTimeout");
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void allRepetitionsTogetherAreOverInItsTime() {
        simulator.faults().onEveryCall().fail(Fault.status(503));

        assertThat(failureOf(
                        () -> template.requestBody(READ + "&maximumRetries=1000000&retryDelay=100", (Object) null)))
                .isInstanceOf(UnavailableException.class);
        assertThat(simulator.requests()).isNotEmpty();
    }

    @Test
    void aWaitThatTheServiceAsksForIsNotBegunWhenItWouldTakeLonger() {
        simulator.faults().onEveryCall().fail(Fault.tooManyRequests().retryAfter("60"));

        assertThat(failureOf(() -> template.requestBody(READ, (Object) null)))
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        e -> assertThat(e.getRetryAfter()).contains(Duration.ofMinutes(1)));
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void theWaitForATurnIsPartOfIt() {
        template.requestBody(READ + "&rateLimit=1", (Object) null);

        assertThat(failureOf(() -> template.requestBody(READ + "&rateLimit=1", (Object) null)))
                .isInstanceOf(RateLimitedException.class)
                .hasMessageContaining("callTimeout");
        assertThat(simulator.requests()).hasSize(1);
    }

    /** The kernel takes no more connections than fit the queue of a server that accepts none. */
    @Test
    void aConnectionThatIsNeverMadeIsGivenUp() throws IOException {
        List<Socket> queued = new ArrayList<>();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < 2; i++) {
                queued.add(new Socket(server.getInetAddress(), server.getLocalPort()));
            }
            String baseUrl = "&baseUrl=http://127.0.0.1:" + server.getLocalPort();

            assertThat(failureOf(() -> template.requestBody(
                            SEND + baseUrl + "&connectTimeout=200ms&maximumRetries=2", "See you at 3")))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("cannot be reached");
            assertThat(failureOf(() -> template.requestBody(
                            READ + baseUrl + "&connectTimeout=10m&maximumRetries=1000000", (Object) null)))
                    .isInstanceOf(TextRequestException.class);
        } finally {
            for (Socket socket : queued) {
                socket.close();
            }
        }
    }

    static Stream<Named<Fault>> lookUpFaults() {
        return Stream.concat(
                slowFaults(),
                Stream.of(
                        Named.of("away", Fault.status(503)),
                        Named.of("asks to wait", Fault.tooManyRequests().retryAfter("300"))));
    }

    @ParameterizedTest
    @MethodSource("lookUpFaults")
    void aLookUpIsOverInItsTime(Fault fault) {
        simulator.faults().on("SendMessageByPhoneNumber").fail(Fault.resetWithin());
        simulator.faults().on("GetMessagesByContactPhone").fail(fault);

        assertThat(failureOf(() -> template.requestBody(
                        SEND + "&callTimeout=10m&maximumRetries=1000000&resolveUnknownTimeout=300ms", "See you at 3")))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThat(simulator.requestCount("GetMessagesByContactPhone")).isPositive();
    }

    @Test
    void aLookUpThatHasToWaitForItsTurnIsOverInItsTime() {
        simulator.faults().on("SendMessageByPhoneNumber").fail(Fault.resetAfter());

        assertThat(failureOf(() -> template.requestBody(
                        SEND + "&callTimeout=10m&rateLimit=1&resolveUnknownTimeout=300ms", "See you at 3")))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThat(simulator.requests()).hasSize(1);
    }
}
