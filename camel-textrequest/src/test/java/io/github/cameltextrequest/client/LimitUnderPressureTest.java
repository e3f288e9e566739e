package io.github.cameltextrequest.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.TextRequestComponent;
import io.github.cameltextrequest.simulator.RecordedRequest;
import io.github.cameltextrequest.simulator.SimulatorServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * R30: ten minutes of pressure on one key, in a time that client and service share and that stands still while anybody
 * works. Requests and answers are on their way for a while, or for no time at all.
 */
@Timeout(300)
class LimitUnderPressureTest {

    private static final int LIMIT = 100;
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final Duration PRESSURE = Duration.ofMinutes(10);
    private static final int THREADS = 32;
    private static final int ENDPOINTS = 20;
    private static final int LONGEST_WAY_MILLIS = 200;

    private final StandingTime time = new StandingTime(THREADS);
    private final SimulatorServer simulator =
            SimulatorServer.configure().clock(time.clock()).build().start();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final AtomicIntegerArray calls = new AtomicIntegerArray(ENDPOINTS);
    private final DefaultCamelContext context = new DefaultCamelContext();
    private ProducerTemplate template;

    @BeforeEach
    void start() {
        context.getCamelContextExtension().addContextPlugin(RateLimiters.class, new RateLimiters(time));
        for (String name : List.of("textrequest", "other")) {
            TextRequestComponent component = new TextRequestComponent(context);
            component.getConfiguration().setApiKey(simulator.apiKey());
            component.getConfiguration().setBaseUrl(simulator.baseUrl());
            component.getConfiguration().setHttpComponent(network());
            component.getConfiguration().setRateLimitMaxWait(PRESSURE.toMillis());
            context.addComponent(name, component);
        }
        context.start();
        template = context.createProducerTemplate();
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        context.stop();
        simulator.close();
    }

    private HttpComponent network() {
        HttpComponent http = new HttpComponent();
        http.setCamelContext(context);
        http.setConnectionsPerRoute(THREADS);
        http.setHttpClientConfigurer(client -> client.addExecInterceptorFirst("way", this::onItsWay));
        return http;
    }

    private ClassicHttpResponse onItsWay(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain) {
        try {
            Random random = new Random(scope.exchangeId.hashCode());
            time.sleep(way(random));
            ClassicHttpResponse response = chain.proceed(request, scope);
            time.sleep(way(random));
            return response;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Duration way(Random random) {
        return random.nextBoolean() ? Duration.ZERO : Duration.ofMillis(random.nextInt(LONGEST_WAY_MILLIS));
    }

    @Test
    void theLimitHoldsInEveryWindowIsUsedAndServesAllEndpointsAlike() throws Exception {
        List<Future<?>> callers = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int first = thread;
            callers.add(threads.submit(() -> press(first)));
        }
        for (Future<?> caller : callers) {
            caller.get();
        }

        assertThat(simulator.mostRequestsWithin(PERIOD)).isEqualTo(LIMIT);
        assertThat(usedOfTheLimit()).isBetween(0.99, 1.0);
        int[] byEndpoint =
                IntStream.range(0, ENDPOINTS).map(calls::get).sorted().toArray();
        assertThat((double) byEndpoint[ENDPOINTS - 1] / byEndpoint[0])
                .as("calls by endpoint: %s", calls)
                .isBetween(1.0, 1.5);
    }

    /** One thread for each endpoint, and the others for all in turn, so that each endpoint is pressed as hard. */
    private Void press(int thread) throws Exception {
        try {
            int endpoint = thread;
            while (time.nanos() < PRESSURE.toNanos()) {
                template.requestBody(uri(endpoint % ENDPOINTS), (Object) null);
                calls.incrementAndGet(endpoint % ENDPOINTS);
                endpoint += thread < ENDPOINTS ? 0 : 1;
            }
            return null;
        } finally {
            time.leave();
        }
    }

    /** Endpoints of two components, for the limit belongs to the key. */
    private static String uri(int endpoint) {
        return (endpoint % 2 == 0 ? "textrequest" : "other") + ":getDashboards?pageSize=" + (endpoint + 1);
    }

    /** How much of it in the longest run of whole periods. */
    private double usedOfTheLimit() {
        List<Instant> arrivals =
                simulator.requests().stream().map(RecordedRequest::at).sorted().toList();
        int periods = (arrivals.size() - 1) / LIMIT;
        assertThat(periods).isBetween(9, 10);
        Duration taken = Duration.between(arrivals.get(0), arrivals.get(periods * LIMIT));
        return (double) PERIOD.multipliedBy(periods).toMillis() / taken.toMillis();
    }
}
