package io.github.cameltextrequest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltextrequest.exception.CallDetails;
import io.github.cameltextrequest.exception.OutcomeUnknownException;
import io.github.cameltextrequest.exception.RateLimitedException;
import io.github.cameltextrequest.operation.HttpMethod;
import io.github.cameltextrequest.simulator.Fault;
import io.github.cameltextrequest.simulator.RecordedRequest;
import io.github.cameltextrequest.simulator.SimulatorServer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A service that refuses for a while, in a time that goes on only while the client waits. */
@Timeout(120)
class RetryStormTest {

    private static final int CALLS = 1_000;
    private static final List<Told> ALL = List.of(Told.values());
    private static final RetrySettings DEFAULTS = new RetrySettings(3, Duration.ofMillis(500), Duration.ofSeconds(60));
    private static final Duration LONG = Duration.ofSeconds(30);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-07-25T14:00:00.250Z"));
    private final Random random = new Random(21);
    private final DefaultCamelContext context = new DefaultCamelContext();
    private SimulatorServer simulator;

    @BeforeEach
    void start() {
        InstantSource source = now::get;
        simulator = SimulatorServer.configure()
                .clock(source.withZone(ZoneOffset.UTC))
                .build()
                .start();
    }

    @AfterEach
    void stop() {
        context.stop();
        simulator.close();
    }

    /** What a refusal says about the next try, and the earliest time at which that may come. */
    private enum Told {
        SECONDS(Fault.tooManyRequests().retryAfter("7"), Duration.ofSeconds(7)),
        DATE(Fault.tooManyRequests().retryAfterDate(Duration.ofSeconds(20)), Duration.ofSeconds(20)),
        NOTHING(Fault.tooManyRequests(), Duration.ZERO),
        GARBAGE(Fault.tooManyRequests().retryAfter("soon"), Duration.ZERO),
        AN_HOUR(Fault.tooManyRequests().retryAfter("3600"), Duration.ofHours(1));

        @SuppressWarnings("ImmutableEnumChecker") // never changed
        private final Fault fault;

        private final Duration wait;

        Told(Fault fault, Duration wait) {
            this.fault = fault;
            this.wait = wait;
        }

        /** A date has no fraction of a second. */
        Instant earliest(Instant refusedAt) {
            return this == DATE ? refusedAt.plus(wait).truncatedTo(ChronoUnit.SECONDS) : refusedAt.plus(wait);
        }
    }

    /** R21: a third of a thousand calls is refused, texts and reads alike. */
    @Test
    void noCallOfAStormComesEarlierThanToldAndEachEndsTyped() throws Exception {
        for (Told told : ALL) {
            simulator
                    .faults()
                    .onEveryCall()
                    .path("/dashboards/121/contacts/" + numbers(told))
                    .withProbability(0.3, 21 + ALL.indexOf(told))
                    .fail(told.fault);
        }
        Map<String, RateLimitedException> refused = new LinkedHashMap<>();
        try (TextRequestClient client = client(DEFAULTS)) {
            for (int i = 0; i < CALLS; i++) {
                ApiCall call = call(ALL.get(i % ALL.size()), i);
                try {
                    client.call(call);
                } catch (RateLimitedException e) {
                    refused.put(call.target(), e);
                }
            }
        }

        Map<String, List<RecordedRequest>> attempts = simulator.requests().stream()
                .collect(Collectors.groupingBy(request -> request.path().replaceFirst(".*(?=/dashboards)", "")));
        assertThat(attempts).hasSize(CALLS);
        attempts.forEach((target, requests) -> assertInTime(told(target), requests));
        assertThat(attempts.values().stream().flatMap(List::stream).filter(request -> request.fault() != null))
                .hasSizeBetween(CALLS / 4, CALLS / 2);
        assertThat(refused).hasSizeLessThan(CALLS / 8).allSatisfy((target, e) -> {
            assertThat(e.isRefusedByService()).isTrue();
            assertThat(attempts.get(target)).hasSize(told(target) == Told.AN_HOUR ? 1 : DEFAULTS.maximumRetries() + 1);
        });
        assertThat(refused.keySet())
                .filteredOn(target -> told(target) == Told.AN_HOUR)
                .hasSizeGreaterThan(40);
    }

    private static void assertInTime(Told told, List<RecordedRequest> attempts) {
        assertThat(attempts).hasSizeLessThanOrEqualTo(DEFAULTS.maximumRetries() + 1);
        for (int i = 1; i < attempts.size(); i++) {
            assertThat(attempts.get(i - 1).fault()).isNotNull();
            assertThat(attempts.get(i).at())
                    .isAfterOrEqualTo(told.earliest(attempts.get(i - 1).at()));
        }
    }

    /** Which refusals a call gets is told by the beginning of its contact's number. */
    private static String numbers(Told told) {
        return "1423555" + ALL.indexOf(told);
    }

    private static Told told(String target) {
        return ALL.get(target.charAt("/dashboards/121/contacts/1423555".length()) - '0');
    }

    private static ApiCall call(Told told, int number) {
        String contact = "/dashboards/121/contacts/" + numbers(told) + String.format("%03d", number / 5);
        return number % 2 == 0 ? read(contact) : send(contact);
    }

    private static ApiCall read(String contact) {
        return new ApiCall(HttpMethod.GET, contact, null, null, true, false, new CallDetails("read", "121", null));
    }

    private static ApiCall send(String contact) {
        byte[] text = "{\"body\":\"See you at 3\"}".getBytes(StandardCharsets.UTF_8);
        return new ApiCall(
                HttpMethod.POST,
                contact + "/messages",
                text,
                "application/json",
                false,
                false,
                new CallDetails("send", "121", null));
    }

    /** R23: a read outlasts it, with waits of its own or those that the service asks for. */
    @Test
    void aReadSucceedsAfterTheServiceWasAwayForTwentySeconds() throws Exception {
        RetrySettings patient = new RetrySettings(8, Duration.ofSeconds(1), Duration.ofSeconds(60));
        for (int status : new int[] {502, 503, 504}) {
            assertThat(requestsToOutlast(Fault.status(status), patient)).isBetween(2, 9);
        }
        assertThat(requestsToOutlast(Fault.status(503).retryAfter("20"), DEFAULTS))
                .isEqualTo(2);
    }

    private int requestsToOutlast(Fault fault, RetrySettings settings) throws Exception {
        Instant back = now.get().plusSeconds(20);
        simulator.clearRequests();
        simulator.faults().onEveryCall().fail(fault);
        try (TextRequestClient client = client(settings, back)) {
            assertThat(client.call(read("/dashboards/121/contacts/14235550142")).status())
                    .isEqualTo(204);
        }
        assertThat(now.get()).isAfterOrEqualTo(back);
        return simulator.requests().size();
    }

    /** R23: whether it went out nobody knows. */
    @Test
    void aTextMeetsAServiceThatIsAwayOnce() throws Exception {
        int texts = 0;
        for (int status : new int[] {500, 502, 503, 504}) {
            simulator.faults().onEveryCall().fail(Fault.status(status).retryAfter("1"));
            try (TextRequestClient client = client(DEFAULTS)) {
                for (int i = 0; i < 25; i++) {
                    assertThatThrownBy(() -> client.call(send("/dashboards/121/contacts/14235550142")))
                            .isInstanceOf(OutcomeUnknownException.class);
                    texts++;
                }
            }
            simulator.faults().clear();
        }
        assertThat(simulator.requests()).hasSize(texts);
    }

    private TextRequestClient client(RetrySettings retry) throws Exception {
        return client(retry, Instant.MAX);
    }

    /** @param back when what is wrong with the service is mended */
    private TextRequestClient client(RetrySettings retry, Instant back) throws Exception {
        ClientSettings settings = new ClientSettings(
                simulator.apiKey(),
                simulator.baseUrl(),
                null,
                null,
                LONG,
                LONG,
                LONG,
                LONG,
                4,
                4096,
                retry,
                LimitSettings.OFF);
        Transport http = new HttpTransport(context, settings, Clock.systemUTC());
        Pause pause = wait -> {
            if (!now.updateAndGet(before -> before.plus(wait)).isBefore(back)) {
                simulator.faults().clear();
            }
        };
        return new TextRequestClient(
                new RetryingTransport(http, retry, pause, random::nextDouble, CallObserver.NOOP),
                Duration.ofDays(1), // time goes on in waits only
                Clock.systemUTC(),
                CallObserver.NOOP);
    }
}
