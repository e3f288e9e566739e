package io.github.cameltextrequest.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.event.DeliveryRefusal;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a delivery may look like as a request, and what is answered. */
class HookRequestFormTest extends HookListenerTestSupport {

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
}
