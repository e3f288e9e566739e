package io.github.cameltextrequest.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cameltextrequest.event.DeliveryRefusal;
import io.github.cameltextrequest.event.EventObserver;
import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.event.MemoryEventStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Service;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A listener without an HTTP server around it. */
abstract class HookListenerTestSupport {
    static final String KEY = "the-key-nobody-may-see";
    static final Instant NOW = Instant.ofEpochSecond(1_785_000_000);
    static final String TIMESTAMP = "1785000000";
    static final HookUrls URLS = new HookUrls("", "/textrequest", HookKeys.of(KEY, null));
    static final String HOOK = URLS.hook("121", "msg_received");
    static final byte[] BODY = ("{\"message\":\"" + "x".repeat(286) + "\"}").getBytes(UTF_8);

    /** Started, because only then headers are found in any case. */
    static final DefaultCamelContext context = new DefaultCamelContext();

    final RecordingIntake intake = new RecordingIntake();
    final EventStore store = new MemoryEventStore(Clock.systemUTC());
    final List<DeliveryRefusal> refusals = new ArrayList<>();
    final List<String> received = new ArrayList<>();
    final StartsAndStops server = new StartsAndStops();
    HookListener listener;

    @BeforeAll
    static void startContext() {
        context.start();
    }

    @AfterAll
    static void closeContext() throws Exception {
        context.close();
    }

    @BeforeEach
    void newListener() {
        listener = new HookListener("/textrequest", new EventObserver() {
            @Override
            public void deliveryRefused(DeliveryRefusal reason) {
                refusals.add(reason);
            }

            @Override
            public void deliveryReceived(String dashboardId, String eventType) {
                received.add(dashboardId + " " + eventType);
            }
        });
        listener.serveBy(server);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    AutoCloseable open(SignaturePolicy policy, String key, String previous) {
        return listener.open(guard(policy, key, previous), () -> NOW, new HookUser(intake, store));
    }

    static HookGuard guard(SignaturePolicy policy, String key, String previous) {
        return new HookGuard(HookKeys.of(key, previous), policy, Duration.ofMinutes(5), 1 << 20);
    }

    int post(String uri, Object body, Map<String, ?> headers) {
        Exchange exchange = exchange(uri, body, headers);
        listener.process(exchange);
        return exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
    }

    Exchange exchange(String uri, Object body, Map<String, ?> headers) {
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage().setBody(body);
        exchange.getMessage().setHeader(Exchange.HTTP_METHOD, "POST");
        exchange.getMessage().setHeader(Exchange.HTTP_URI, uri);
        headers.forEach(exchange.getMessage()::setHeader);
        return exchange;
    }

    static Map<String, Object> signed(byte[] body) {
        return headers(Signer.sign(KEY, TIMESTAMP, body), TIMESTAMP);
    }

    static Map<String, Object> headers(Object signature, String timestamp) {
        return Map.of(HookSignature.SIGNATURE_HEADER, signature, HookSignature.TIMESTAMP_HEADER, timestamp);
    }

    static List<String> threeKinds() {
        return Stream.concat(
                        Stream.of(HOOK), Stream.of(Callback.values()).map(callback -> URLS.callback("121", callback)))
                .toList();
    }

    static String token(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    static String wrongToken(String url) {
        return url.replace(token(url), HookToken.of(HookKeys.of("wrong", null).current(), "121", "msg_received"));
    }

    static final class StartsAndStops implements Service {
        boolean running;
        int starts;

        @Override
        public void start() {
            running = true;
            starts++;
        }

        @Override
        public void stop() {
            running = false;
        }
    }
}
