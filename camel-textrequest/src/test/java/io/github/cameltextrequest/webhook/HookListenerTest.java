package io.github.cameltextrequest.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.event.DeliveryRefusal;
import io.github.cameltextrequest.event.EventObserver;
import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.event.MemoryEventStore;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Service;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The listener without an HTTP server around it. */
class HookListenerTest {
    private static final String KEY = "the-key-nobody-may-see";
    private static final Instant NOW = Instant.ofEpochSecond(1_785_000_000);
    private static final String TIMESTAMP = "1785000000";
    private static final HookUrls URLS = new HookUrls("", "/textrequest", HookKeys.of(KEY, null));
    private static final String HOOK = URLS.hook("121", "msg_received");
    private static final byte[] BODY = ("{\"message\":\"" + "x".repeat(286) + "\"}").getBytes(UTF_8);

    /** Started, because only then headers are found in any case. */
    private static final DefaultCamelContext context = new DefaultCamelContext();

    private final RecordingIntake intake = new RecordingIntake();
    private final EventStore store = new MemoryEventStore(Clock.systemUTC());
    private final List<DeliveryRefusal> refusals = new ArrayList<>();
    private final List<String> received = new ArrayList<>();
    private final StartsAndStops server = new StartsAndStops();
    private HookListener listener;

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

    @ParameterizedTest
    @EnumSource(SignaturePolicy.class)
    void aSignedDeliveryIsTakenAsItCame(SignaturePolicy policy) {
        open(policy, KEY, null);

        assertThat(post(HOOK, BODY, signed(BODY))).isEqualTo(200);

        assertThat(intake.deliveries()).singleElement().satisfies(delivery -> {
            assertThat(delivery.dashboardId()).isEqualTo("121");
            assertThat(delivery.eventType()).isEqualTo("msg_received");
            assertThat(delivery.body()).isEqualTo(BODY);
            assertThat(delivery.receivedAt()).isEqualTo(NOW);
        });
        assertThat(received).containsExactly("121 msg_received");
        assertThat(refusals).isEmpty();
    }

    /** 2,400 bits of the body, 80 of the timestamp, 256 of the signature. */
    @ParameterizedTest
    @EnumSource(names = {"REQUIRED", "IF_PRESENT"})
    void notASingleBitMayDiffer(SignaturePolicy policy) {
        open(policy, KEY, null);
        String signature = Signer.sign(KEY, TIMESTAMP, BODY);
        int variants = 0;
        int taken = 0;
        for (byte[] body : flipped(BODY)) {
            variants++;
            taken += post(HOOK, body, headers(signature, TIMESTAMP)) == 200 ? 1 : 0;
        }
        for (byte[] timestamp : flipped(TIMESTAMP.getBytes(UTF_8))) {
            variants++;
            taken += post(HOOK, BODY, headers(signature, new String(timestamp, UTF_8))) == 200 ? 1 : 0;
        }
        for (byte[] mac : flipped(Base64.getDecoder().decode(signature))) {
            variants++;
            taken += post(HOOK, BODY, headers(Base64.getEncoder().encodeToString(mac), TIMESTAMP)) == 200 ? 1 : 0;
        }

        assertThat(BODY).hasSize(300);
        assertThat(variants).isEqualTo(2736);
        assertThat(taken).isZero();
        assertThat(intake.deliveries()).isEmpty();
        assertThat(refusals).hasSize(variants).containsOnly(DeliveryRefusal.WRONG_SIGNATURE);
    }

    @Test
    void ofASignatureBothHalvesMustBeThereAndOnlyOnce() {
        open(SignaturePolicy.IF_PRESENT, KEY, null);
        String signature = Signer.sign(KEY, TIMESTAMP, BODY);

        assertThat(post(HOOK, BODY, Map.of(HookSignature.SIGNATURE_HEADER, signature)))
                .isEqualTo(401);
        assertThat(post(HOOK, BODY, Map.of(HookSignature.TIMESTAMP_HEADER, TIMESTAMP)))
                .isEqualTo(401);
        assertThat(post(HOOK, BODY, headers(List.of(signature, signature), TIMESTAMP)))
                .isEqualTo(401);
        assertThat(post(HOOK, BODY, headers("", TIMESTAMP))).isEqualTo(401);
        assertThat(post(HOOK, BODY, headers(signature, ""))).isEqualTo(401);
    }

    @Test
    void theNamesOfItsHeadersMayBeWrittenInAnyCase() {
        open(SignaturePolicy.REQUIRED, KEY, null);
        String signature = Signer.sign(KEY, TIMESTAMP, BODY);

        assertThat(post(HOOK, BODY, Map.of("X-TR-Webhook-Signature", signature, "X-Tr-WEBHOOK-timestamp", TIMESTAMP)))
                .isEqualTo(200);
    }

    @Test
    void withoutASignatureTheTokenIsEnoughUnlessItIsRequired() {
        open(SignaturePolicy.IF_PRESENT, KEY, null);
        assertThat(post(HOOK, BODY, Map.of())).isEqualTo(200);
        assertThat(post(wrongToken(HOOK), BODY, Map.of())).isEqualTo(401);
    }

    @Test
    void aRequiredSignatureMustBeThereOnAllThreeKindsOfCallback() {
        open(SignaturePolicy.REQUIRED, KEY, null);

        assertThat(threeKinds()).hasSize(3).allSatisfy(url -> {
            assertThat(post(url, BODY, Map.of())).isEqualTo(401);
            assertThat(post(url, BODY, signed(BODY))).isEqualTo(200);
        });
    }

    @Test
    void aWrongTokenIsRefusedOnAllThreeKindsOfCallback() {
        open(SignaturePolicy.NONE, KEY, null);

        assertThat(threeKinds()).allSatisfy(url -> {
            assertThat(post(wrongToken(url), BODY, signed(BODY))).isEqualTo(401);
            assertThat(post(url.replace("/121/", "/122/"), BODY, signed(BODY))).isEqualTo(401);
        });
        assertThat(intake.deliveries()).isEmpty();
        assertThat(refusals).hasSize(6).containsOnly(DeliveryRefusal.WRONG_TOKEN);
    }

    @Test
    void oneKindOfCallbackHasNotTheTokenOfAnother() {
        open(SignaturePolicy.NONE, KEY, null);
        List<String> tokens = threeKinds().stream().map(HookListenerTest::token).toList();

        for (String url : threeKinds()) {
            for (String token : tokens) {
                assertThat(post(url.replace(token(url), token), BODY, Map.of()))
                        .isEqualTo(token.equals(token(url)) ? 200 : 401);
            }
        }
    }

    @Test
    void callbacksBringTheEventsThatTheHooksBring() {
        open(SignaturePolicy.NONE, KEY, null);

        threeKinds().forEach(url -> post(url, BODY, Map.of()));

        assertThat(intake.deliveries())
                .extracting(delivery -> delivery.eventType())
                .containsExactly("msg_received", "msg_status_updated", "location_received");
    }

    @Test
    void onceADashboardSignedItMustSignForEver() {
        open(SignaturePolicy.IF_PRESENT, KEY, null);
        String other = URLS.hook("122", "msg_received");
        String sent = URLS.hook("121", "msg_sent");
        assertThat(post(HOOK, BODY, Map.of())).isEqualTo(200);
        assertThat(post(HOOK, BODY, signed(BODY))).isEqualTo(200);

        assertThat(post(HOOK, BODY, Map.of())).isEqualTo(401);
        assertThat(post(sent, BODY, Map.of())).isEqualTo(401);
        assertThat(post(other, BODY, Map.of())).isEqualTo(200);
        assertThat(post(HOOK, BODY, signed(BODY))).isEqualTo(200);
    }

    @Test
    void aWrongSignatureDoesNotMakeOneRequired() {
        open(SignaturePolicy.IF_PRESENT, KEY, null);

        assertThat(post(HOOK, BODY, headers(Signer.sign("wrong", TIMESTAMP, BODY), TIMESTAMP)))
                .isEqualTo(401);

        assertThat(post(HOOK, BODY, Map.of())).isEqualTo(200);
    }

    @Test
    void theStoreRemembersThatADashboardSigns() throws Exception {
        AutoCloseable before = open(SignaturePolicy.IF_PRESENT, KEY, null);
        post(HOOK, BODY, signed(BODY));
        before.close();

        newListener();
        open(SignaturePolicy.IF_PRESENT, KEY, null);

        assertThat(post(HOOK, BODY, Map.of())).isEqualTo(401);
    }

    @Test
    void callbacksAreAskedForSignaturesApartFromHooks() {
        open(SignaturePolicy.IF_PRESENT, KEY, null);
        String callback = URLS.callback("121", Callback.STATUS);
        post(HOOK, BODY, signed(BODY));

        assertThat(post(callback, BODY, Map.of())).isEqualTo(200);
        assertThat(post(callback, BODY, signed(BODY))).isEqualTo(200);
        assertThat(post(callback, BODY, Map.of())).isEqualTo(401);
        assertThat(post(URLS.callback("121", Callback.LOCATION), BODY, Map.of()))
                .isEqualTo(200);
    }

    @Test
    void tokensAndSignaturesOfPreviousKeysAreGoodUntilTheKeyIsTakenAway() throws Exception {
        HookUrls old = new HookUrls("", "/textrequest", HookKeys.of("old", null));
        String oldHook = old.hook("121", "msg_received");
        AutoCloseable both = open(SignaturePolicy.REQUIRED, KEY, "old");
        Map<String, Object> signedByOld = headers(Signer.sign("old", TIMESTAMP, BODY), TIMESTAMP);

        assertThat(post(oldHook, BODY, signedByOld)).isEqualTo(200);
        assertThat(post(oldHook, BODY, signed(BODY))).isEqualTo(200);
        assertThat(post(HOOK, BODY, signedByOld)).isEqualTo(200);
        both.close();
        open(SignaturePolicy.REQUIRED, KEY, null);

        assertThat(post(oldHook, BODY, signed(BODY))).isEqualTo(401);
        assertThat(post(HOOK, BODY, signedByOld)).isEqualTo(401);
        assertThat(post(HOOK, BODY, signed(BODY))).isEqualTo(200);
    }

    @Test
    void oneAccountsKeyOpensNoOtherAccountsDoor() {
        RecordingIntake others = new RecordingIntake();
        open(SignaturePolicy.NONE, KEY, null);
        HookGuard guard = new HookGuard(HookKeys.of("others", null), SignaturePolicy.NONE, Duration.ofMinutes(5), 1000);
        listener.open(guard, () -> NOW, new HookUser(others, store));

        assertThat(post(HOOK, BODY, Map.of())).isEqualTo(200);

        assertThat(intake.deliveries()).hasSize(1);
        assertThat(others.deliveries()).isEmpty();
    }

    @Test
    void everySubscriptionGetsTheSameDelivery() {
        RecordingIntake second = new RecordingIntake();
        open(SignaturePolicy.REQUIRED, KEY, null);
        listener.open(guard(SignaturePolicy.REQUIRED, KEY, null), () -> NOW, new HookUser(second, store));

        assertThat(post(HOOK, BODY, signed(BODY))).isEqualTo(200);

        assertThat(second.deliveries()).hasSize(1).containsExactlyElementsOf(intake.deliveries());
        assertThat(received).hasSize(1);
    }

    @Test
    void whatOneSubscriptionCouldLoseIsAFailure() {
        RecordingIntake second = new RecordingIntake();
        open(SignaturePolicy.NONE, KEY, null);
        listener.open(guard(SignaturePolicy.NONE, KEY, null), () -> NOW, new HookUser(second, store));
        intake.loses();

        assertThat(post(HOOK, BODY, Map.of())).isEqualTo(503);

        assertThat(second.deliveries()).hasSize(1);
        assertThat(refusals).containsExactly(DeliveryRefusal.NOT_STORED);
    }

    @Test
    void whoeverFailsToTakeItFailsTheDeliveryAndNothingElse() {
        listener.open(
                guard(SignaturePolicy.NONE, KEY, null),
                () -> NOW,
                new HookUser(
                        delivery -> {
                            throw new IllegalStateException("no");
                        },
                        store));

        assertThat(post(HOOK, BODY, Map.of())).isEqualTo(503);
    }

    @Test
    void theAnswerIsAStatusAndNothingElse() {
        open(SignaturePolicy.NONE, KEY, null);
        Exchange exchange = exchange(HOOK, BODY, Map.of("X-Echo", "1", "breadcrumbId", "2"));

        listener.process(exchange);

        Message answer = exchange.getMessage();
        assertThat(answer.getHeaders()).containsOnlyKeys(Exchange.HTTP_RESPONSE_CODE);
        assertThat(answer.getBody()).isNull();
        assertThat(exchange.getException()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "application/X-WWW-Form-URLencoded; charset=UTF-8",
                "multipart/form-data; boundary=x",
                "Multipart/Mixed"
            })
    void formsAreRefusedBeforeAnythingElse(String type) {
        open(SignaturePolicy.NONE, KEY, null);

        assertThat(post(HOOK, BODY, Map.of(Exchange.CONTENT_TYPE, type))).isEqualTo(415);
        assertThat(post(HOOK, BODY, Map.of(Exchange.CONTENT_TYPE, List.of("application/json", type))))
                .isEqualTo(415);
        assertThat(refusals).containsOnly(DeliveryRefusal.WRONG_MEDIA_TYPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "APPLICATION/JSON; CHARSET=utf-8",
                "text/plain",
                "application/vnd.api+json",
                "application/octet-stream",
                "nonsense",
                ""
            })
    void anyOtherContentTypeWillDo(String type) {
        open(SignaturePolicy.NONE, KEY, null);

        assertThat(post(HOOK, BODY, Map.of(Exchange.CONTENT_TYPE, type))).isEqualTo(200);
    }

    @Test
    void whatIsCompressedIsNotUnpacked() {
        open(SignaturePolicy.NONE, KEY, null);

        assertThat(post(HOOK, BODY, Map.of("Content-Encoding", "gzip"))).isEqualTo(415);
        assertThat(post(HOOK, BODY, Map.of("content-encoding", "Deflate"))).isEqualTo(415);
        assertThat(post(HOOK, BODY, Map.of("Content-Encoding", "identity"))).isEqualTo(200);
    }

    @Test
    void aBodyMayBeAsLargeAsTheOptionSaysAndNoLarger() {
        HookGuard guard = new HookGuard(HookKeys.of(KEY, null), SignaturePolicy.NONE, Duration.ofMinutes(5), 300);
        listener.open(guard, () -> NOW, new HookUser(intake, store));

        assertThat(post(HOOK, BODY, Map.of())).isEqualTo(200);
        assertThat(post(HOOK, new byte[301], Map.of())).isEqualTo(413);
        assertThat(post(HOOK, new ByteArrayInputStream(new byte[300]), Map.of()))
                .isEqualTo(200);
        assertThat(post(HOOK, new ByteArrayInputStream(new byte[301]), Map.of()))
                .isEqualTo(413);
        assertThat(post(HOOK, null, Map.of("Content-Length", "301"))).isEqualTo(413);
        assertThat(post(HOOK, null, Map.of("Content-Length", "99999999999999999999")))
                .isEqualTo(200);
        assertThat(refusals).hasSize(3).containsOnly(DeliveryRefusal.TOO_LARGE);
    }

    @Test
    void anEmptyBodyIsADelivery() {
        open(SignaturePolicy.NONE, KEY, null);

        assertThat(post(HOOK, null, Map.of())).isEqualTo(200);

        assertThat(intake.deliveries())
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.body()).isEmpty());
    }

    @Test
    void thePathMayStandBehindAnotherOneAndBeforeAQuery() {
        open(SignaturePolicy.NONE, KEY, null);

        assertThat(post("/context" + HOOK + "?a=/b/c", BODY, Map.of())).isEqualTo(200);
        assertThat(post(HOOK + "/", BODY, Map.of())).isEqualTo(200);
        assertThat(post(HOOK + "/more", BODY, Map.of())).isEqualTo(401);
        assertThat(post("", BODY, Map.of())).isEqualTo(401);
        assertThat(post("/", BODY, Map.of())).isEqualTo(401);
    }

    @Test
    void pathParametersOfTheServerAreNotLookedAt() {
        open(SignaturePolicy.NONE, KEY, null);

        assertThat(post(
                        wrongToken(HOOK),
                        BODY,
                        Map.of("dashboard", "121", "event", "msg_received", "token", token(HOOK))))
                .isEqualTo(401);
        assertThat(post(HOOK, BODY, Map.of("dashboard", "122", "token", List.of("x", "y"))))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "post"})
    void onlyPostIsAnswered(String method) {
        open(SignaturePolicy.NONE, KEY, null);
        Exchange exchange = exchange(HOOK, BODY, Map.of());
        exchange.getMessage().setHeader(Exchange.HTTP_METHOD, method);

        listener.process(exchange);

        assertThat(exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(405);
        assertThat(intake.deliveries()).isEmpty();
    }

    @Test
    void theServerListensAsLongAsSomebodyUsesIt() throws Exception {
        AutoCloseable first = open(SignaturePolicy.NONE, KEY, null);
        AutoCloseable second = open(SignaturePolicy.REQUIRED, KEY, null);
        assertThat(server.running).isTrue();
        first.close();
        assertThat(server.running).isTrue();

        second.close();

        assertThat(server.running).isFalse();
        assertThat(post(HOOK, BODY, signed(BODY))).isEqualTo(503);
        open(SignaturePolicy.NONE, KEY, null);
        assertThat(server.running).isTrue();
        assertThat(post(HOOK, BODY, Map.of())).isEqualTo(200);
        assertThat(server.starts).isEqualTo(2);
    }

    private AutoCloseable open(SignaturePolicy policy, String key, String previous) {
        return listener.open(guard(policy, key, previous), () -> NOW, new HookUser(intake, store));
    }

    private static HookGuard guard(SignaturePolicy policy, String key, String previous) {
        return new HookGuard(HookKeys.of(key, previous), policy, Duration.ofMinutes(5), 1 << 20);
    }

    private int post(String uri, Object body, Map<String, ?> headers) {
        Exchange exchange = exchange(uri, body, headers);
        listener.process(exchange);
        return exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
    }

    private Exchange exchange(String uri, Object body, Map<String, ?> headers) {
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage().setBody(body);
        exchange.getMessage().setHeader(Exchange.HTTP_METHOD, "POST");
        exchange.getMessage().setHeader(Exchange.HTTP_URI, uri);
        headers.forEach(exchange.getMessage()::setHeader);
        return exchange;
    }

    private static Map<String, Object> signed(byte[] body) {
        return headers(Signer.sign(KEY, TIMESTAMP, body), TIMESTAMP);
    }

    private static Map<String, Object> headers(Object signature, String timestamp) {
        return Map.of(HookSignature.SIGNATURE_HEADER, signature, HookSignature.TIMESTAMP_HEADER, timestamp);
    }

    private static List<String> threeKinds() {
        return Stream.concat(
                        Stream.of(HOOK), Stream.of(Callback.values()).map(callback -> URLS.callback("121", callback)))
                .toList();
    }

    private static String token(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static String wrongToken(String url) {
        return url.replace(token(url), HookToken.of(HookKeys.of("wrong", null).current(), "121", "msg_received"));
    }

    private static List<byte[]> flipped(byte[] bytes) {
        List<byte[]> variants = new ArrayList<>();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] variant = bytes.clone();
            variant[bit / 8] ^= (byte) (1 << (bit % 8));
            variants.add(variant);
        }
        return variants;
    }

    private static final class StartsAndStops implements Service {
        private boolean running;
        private int starts;

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
