package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.cameltextrequest.client.RateLimiter;
import io.github.cameltextrequest.exception.RateLimitedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limit as a server sees it that writes down when each call arrived. */
@Timeout(120)
class RateLimitTest {

    private static final int LIMIT = 100;
    private static final long PERIOD_MILLIS = 1_000;
    private static final int CALLS = 250;
    private static final int THREADS = 32;
    private static final int ENDPOINTS = 16;

    private final ConcurrentLinkedQueue<Long> arrivals = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger refusals = new AtomicInteger();
    private HttpServer server;
    private DefaultCamelContext context;
    private ProducerTemplate template;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        context = new DefaultCamelContext();
        for (String name : List.of("textrequest", "other")) {
            TextRequestComponent component = new TextRequestComponent(context);
            component.getConfiguration().setApiKey("k");
            component.getConfiguration().setRetryDelay(1);
            component
                    .getConfiguration()
                    .setBaseUrl("http://127.0.0.1:" + server.getAddress().getPort());
            context.addComponent(name, component);
        }
        context.start();
        template = context.createProducerTemplate();
    }

    @AfterEach
    void stop() throws Exception {
        context.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        arrivals.add(System.nanoTime());
        exchange.getRequestBody().readAllBytes();
        byte[] body = "{\"items\":[]}".getBytes(StandardCharsets.UTF_8);
        boolean refused = refusals.getAndDecrement() > 0;
        exchange.sendResponseHeaders(refused ? 429 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void theLimitHoldsInEveryWindowOfRealTimeAndEveryEndpointGetsItsTurn() throws Exception {
        Map<String, LongAdder> callsByEndpoint = new ConcurrentHashMap<>();
        List<Future<?>> callers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            String uri = endpoint(i % ENDPOINTS);
            callers.add(threads.submit(() -> callUntilAllAreMade(uri, callsByEndpoint)));
        }
        for (Future<?> caller : callers) {
            caller.get(60, TimeUnit.SECONDS);
        }

        long[] times = arrivals.stream().mapToLong(Long::longValue).sorted().toArray();
        long period = TimeUnit.MILLISECONDS.toNanos(PERIOD_MILLIS);
        for (int i = LIMIT; i < times.length; i++) {
            assertThat(times[i] - times[i - LIMIT]).as("call %d", i).isGreaterThanOrEqualTo(period);
        }
        assertThat(times).hasSizeGreaterThanOrEqualTo(CALLS);
        assertThat(callsByEndpoint).hasSize(ENDPOINTS);
    }

    /** Endpoints of two components and of different clients, for the limit belongs to the key. */
    private static String endpoint(int number) {
        return (number % 2 == 0 ? "textrequest" : "other") + ":getDashboards?rateLimit=" + LIMIT + "&rateLimitPeriod="
                + PERIOD_MILLIS + "&connectTimeout=" + (10_000 + number / 2);
    }

    private Void callUntilAllAreMade(String uri, Map<String, LongAdder> calls) {
        while (arrivals.size() < CALLS) {
            template.requestBody(uri, (Object) null);
            calls.computeIfAbsent(uri, key -> new LongAdder()).increment();
        }
        return null;
    }

    @Test
    void aCallThatWouldWaitTooLongFailsTypedWithoutARequest() {
        String uri = "textrequest:getDashboards?rateLimit=1&rateLimitMaxWait=10s";
        template.requestBody(uri, (Object) null);

        assertRefusedHere(uri);
        assertThat(arrivals).hasSize(1);
    }

    @Test
    void eachAttemptIsCounted() {
        refusals.set(1);

        assertRefusedHere("textrequest:getDashboards?rateLimit=1&rateLimitMaxWait=10s");
        assertThat(arrivals).hasSize(1);
    }

    @Test
    void aLimitOfZeroIsNone() {
        for (int i = 0; i < 150; i++) {
            template.requestBody("textrequest:getDashboards?rateLimit=0", (Object) null);
        }
        assertThat(arrivals).hasSize(150);
    }

    @Test
    void anotherKeyHasALimitOfItsOwn() {
        String uri = "textrequest:getDashboards?rateLimit=1&rateLimitMaxWait=10s";
        template.requestBody(uri, (Object) null);
        template.requestBody(uri + "&apiKey=l", (Object) null);

        assertThat(arrivals).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void differentLimitsForOneKeyAreRefusedAtStart(int other) {
        template.requestBody("textrequest:getDashboards?rateLimit=2", (Object) null);

        assertThatThrownBy(() -> template.requestBody("other:getDashboards?rateLimit=" + other, (Object) null))
                .hasStackTraceContaining("rateLimit and rateLimitPeriod must be the same");
    }

    @Test
    void aLimiterOfTheUsersOwnTakesThePlace() {
        AtomicInteger ended = new AtomicInteger();
        RateLimiter own =
                (background, maxWait) -> ended.get() == 2 ? Optional.empty() : Optional.of(ended::incrementAndGet);
        context.getRegistry().bind("own", own);
        String uri = "textrequest:getDashboards?rateLimit=1&rateLimiter=#own";
        template.requestBody(uri, (Object) null);
        template.requestBody(uri, (Object) null);

        assertRefusedHere(uri);
        assertThat(ended).hasValue(2);
        assertThat(arrivals).hasSize(2);
    }

    private void assertRefusedHere(String uri) {
        assertThatThrownBy(() -> template.requestBody(uri, (Object) null))
                .isInstanceOf(CamelExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        e -> assertThat(e.isRefusedByService()).isFalse());
    }
}
