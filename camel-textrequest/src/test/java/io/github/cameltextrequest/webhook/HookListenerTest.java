package io.github.cameltextrequest.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.event.DeliveryRefusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which deliveries the listener takes for the service's own, and who gets them. */
class HookListenerTest extends HookListenerTestSupport {

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

    private static List<byte[]> flipped(byte[] bytes) {
        List<byte[]> variants = new ArrayList<>();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] variant = bytes.clone();
            variant[bit / 8] ^= (byte) (1 << (bit % 8));
            variants.add(variant);
        }
        return variants;
    }
}
