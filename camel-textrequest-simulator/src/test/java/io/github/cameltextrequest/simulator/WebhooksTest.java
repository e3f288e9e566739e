package io.github.cameltextrequest.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.simulator.WebhookBehavior.HookListing;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WebhooksTest {
    private static final String CONTACT = "/dashboards/121/contacts/14235550142";

    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.builder()
            .clock(Clock.fixed(Instant.parse("2026-07-25T14:03:11.500Z"), ZoneOffset.UTC))
            .hookTimeout(Duration.ofSeconds(30))
            .build();

    private final Api api = new Api(simulator);
    private final Receiver receiver = new Receiver();
    private final SimulatedContact contact = simulator.contact("14235550142");

    @AfterEach
    void closeReceiver() {
        receiver.close();
    }

    @Test
    void aTextReceivedIsDeliveredInTheVendorsShape() {
        hook("msg_received");
        api.post(CONTACT, "{\"display_name\":\"Dana Okafor\"}");

        String id = contact.texts("See you at 3", "https://media.example.com/1/a.jpeg");

        simulator.awaitDeliveries(1);
        JsonObject payload = receiver.deliveries().get(0).json();
        assertThat(payload.getString("messageUniqueIdentifier")).isEqualTo(id);
        assertThat(payload.getJsonObject("yourPhoneNumber"))
                .isEqualTo(
                        new JsonObject(
                                "{\"id\":121,\"externalPhoneId\":null,\"description\":\"Dashboard 121\",\"phoneNumber\":\"14235550100\"}"));
        JsonObject conversation = payload.getJsonObject("conversation");
        assertThat(conversation.getString("date")).isEqualTo("2026-07-25T14:03:11.5");
        assertThat(conversation.getString("consumerPhoneNumber")).isEqualTo("14235550142");
        assertThat(conversation.getString("messageDirection")).isEqualTo("R");
        assertThat(conversation.getString("message")).isEqualTo("See you at 3");
        assertThat(conversation.getString("consumerFriendlyName")).isEqualTo("Dana Okafor");
        assertThat(conversation.getJsonArray("mmsAttachments").getJsonObject(0))
                .isEqualTo(
                        new JsonObject("{\"mimeType\":\"image/jpeg\",\"url\":\"https://media.example.com/1/a.jpeg\"}"));
    }

    @Test
    void everyDeliveryIsSignedOverItsTimestampAndBody() throws Exception {
        hook("msg_received");

        contact.texts("Grüße");

        simulator.awaitDeliveries(1);
        Receiver.Delivery delivery = receiver.deliveries().get(0);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("simulator".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] expected = mac.doFinal((delivery.timestamp() + "." + delivery.body()).getBytes(StandardCharsets.UTF_8));
        assertThat(delivery.signature()).isEqualTo(Base64.getEncoder().encodeToString(expected));
        assertThat(delivery.timestamp())
                .isEqualTo(Long.toString(simulator.clock().instant().getEpochSecond()));
        assertThat(delivery.contentType()).isEqualTo("application/json");
    }

    @Test
    void aSendIsToldOfWithItsStatuses() {
        hook("msg_sent");
        hook("msg_status_updated");

        String id = send("Hi", "/callback");
        simulator.clock().advance(Duration.ofSeconds(2));

        simulator.awaitDeliveries(5);
        assertThat(received("/msg_sent"))
                .singleElement()
                .satisfies(payload -> assertThat(
                                payload.getJsonObject("conversation").getString("messageDirection"))
                        .isEqualTo("S"));
        List<JsonObject> statuses = List.of(status(id, "sent", null), status(id, "delivered", null));
        assertThat(received("/msg_status_updated")).isEqualTo(statuses);
        assertThat(received("/callback")).isEqualTo(statuses);
    }

    @Test
    void aFailureHasTheCodeOfHooksNotOfLists() {
        hook("msg_status_updated");
        contact.cannotBeReached("30003");
        String unreachable = send("Hi", "/callback");
        simulator.clock().advance(Duration.ofSeconds(2));
        simulator.awaitDeliveries(4);
        contact.texts("STOP");
        String optedOut = send("Hi", "/callback");

        simulator.awaitDeliveries(6);
        assertThat(received("/msg_status_updated"))
                .contains(status(unreachable, "undelivered", "1002"), status(optedOut, "error", "2100"));
    }

    @Test
    void contactsAreToldOfWhenMadeChangedAndOptedOut() {
        hook("contact_created");
        hook("contact_updated");

        api.post(CONTACT, "{\"display_name\":\"Dana Okafor\"}");
        api.post(CONTACT, "{\"note\":\"VIP\"}");
        contact.texts("STOP");

        simulator.awaitDeliveries(3);
        assertThat(received("/contact_created")).singleElement().satisfies(created -> {
            assertThat(created.getInteger("ContactId")).isNotNull();
            assertThat(created.getString("LocationPhoneNumber")).isEqualTo("14235550100");
            assertThat(created.getString("ContactPhoneNumber")).isEqualTo("14235550142");
            assertThat(created.getString("ContactFriendlyName")).isEqualTo("Dana Okafor");
        });
        assertThat(received("/contact_updated")).hasSize(2).last().satisfies(updated -> {
            assertThat(updated.getString("note")).isEqualTo("VIP");
            assertThat(updated.getBoolean("is_archived")).isTrue();
            assertThat(updated.getString("opted_out_utc")).isEqualTo("2026-07-25T14:03:11.5");
        });
    }

    @Test
    void keywordsPaymentsAndLocationsAreToldOf() {
        EventTypes.ALL.stream().filter(event -> !event.startsWith("msg")).forEach(this::hook);
        simulator.activatePayments(121);
        api.post("/dashboards/121/keywords", "{\"keyword_value\":\"COUPON\"}");

        contact.texts("coupon");
        contact.texts("stop coupon");
        int payment = api.post(
                        "/dashboards/121/payments",
                        "{\"description\":\"x\",\"customer_phone\":\"14235550142\",\"amount_requested\":5,\"reference_number\":\"i-1\"}")
                .json()
                .getInteger("payment_id");
        simulator.dashboard(121).pay(payment);
        JsonObject request = new JsonObject()
                .put("body", "[LocationRequest]")
                .put("location_callback", receiver.url("/location-callback"));
        String asked = api.post(CONTACT + "/messages", request).json().getString("message_id");
        contact.sharesLocation(35.0456, -85.3097, "Near 100 Market St");

        simulator.awaitDeliveries(6);
        assertThat(received("/keyword_subscribed")).singleElement().satisfies(payload -> {
            assertThat(payload.getJsonObject("keyword").getString("name")).isEqualTo("COUPON");
            assertThat(payload.getJsonObject("keyword").getInteger("numberOfSubscribers"))
                    .isEqualTo(1);
            assertThat(payload.getJsonObject("conversation").getString("message"))
                    .isEqualTo("coupon");
        });
        assertThat(received("/keyword_unsubscribed")).hasSize(1);
        assertThat(received("/payment_status_updated"))
                .containsExactly(new JsonObject()
                        .put("payment_id", payment)
                        .put("status", "Paid")
                        .put("reference_id", "i-1"));
        JsonObject location = new JsonObject()
                .put("MessageId", asked)
                .put("PhoneNumber", "14235550142")
                .put("DashboardId", 121)
                .put("Longitude", -85.3097)
                .put("Latitude", 35.0456)
                .put("FormattedAddress", "Near 100 Market St");
        assertThat(received("/location_received")).containsExactly(location);
        assertThat(received("/location-callback")).containsExactly(location);
    }

    @Test
    void tenFailuresInARowSwitchAHookOffUntilItIsReactivated() {
        int id = hook("msg_received");
        receiver.answer(500);
        for (int text = 1; text <= 12; text++) {
            contact.texts("Text " + text);
        }

        assertThat(simulator.awaitDeliveries(10)).hasSize(10).allMatch(delivery -> !delivery.succeeded());
        assertThat(simulator.hooks(121)).singleElement().satisfies(hook -> {
            assertThat(hook.connected()).isFalse();
            assertThat(hook.failuresInRow()).isEqualTo(10);
        });
        receiver.answer(200);
        api.put("/dashboards/121/hooks/" + id);
        contact.texts("Text 13");
        simulator.awaitDeliveries(11);
        assertThat(receiver.deliveries()).hasSize(11);
        assertThat(simulator.hooks(121).get(0).connected()).isTrue();
    }

    @Test
    void aSuccessOrARedirectStartsTheCountAgain() {
        hook("msg_received");
        for (int round = 0; round < 3; round++) {
            receiver.answer(404);
            for (int text = 0; text < 9; text++) {
                contact.texts("Hi");
            }
            simulator.awaitDeliveries(round * 10 + 9);
            receiver.answer(302);
            contact.texts("Hi");
            simulator.awaitDeliveries(round * 10 + 10);
        }

        assertThat(simulator.hooks(121).get(0).connected()).isTrue();
        assertThat(simulator.hooks(121).get(0).failuresInRow()).isZero();
    }

    @Test
    void aReceiverThatIsNotThereIsRecordedAs501() {
        String url = receiver.url("/gone");
        receiver.close();
        simulator.portalHook(121, "msg_received", url);

        contact.texts("Hi");

        assertThat(simulator.awaitDeliveries(1))
                .extracting(HookDelivery::status)
                .containsExactly(501);
    }

    @Test
    void aHookIsCalledByItsVerbAndOnlyForItsDashboardAndEvent() {
        api.post(
                "/dashboards/121/hooks",
                new JsonObject()
                        .put("event", "msg_received")
                        .put("target_url", receiver.url("/put"))
                        .put("http_verb", "PUT"));
        simulator.portalHook(122, "msg_received", receiver.url("/122"));
        simulator.portalHook(121, "msg_sent", receiver.url("/sent"));

        contact.texts("Hi");

        simulator.awaitDeliveries(1);
        assertThat(receiver.deliveries()).singleElement().satisfies(delivery -> {
            assertThat(delivery.method()).isEqualTo("PUT");
            assertThat(delivery.path()).isEqualTo("/put");
        });
    }

    @Test
    void aHookOfThePortalIsListedAsSuch() {
        int id = simulator.portalHook(121, "msg_received", "https://example.com/foreign");

        assertThat(api.get("/dashboards/121/hooks").item(0).getBoolean("is_user_defined"))
                .isTrue();
        simulator.webhooks().listing(HookListing.ARRAY);
        assertThat(plainHooks().list().getJsonObject(0).getInteger("id")).isEqualTo(id);
        simulator.webhooks().listing(HookListing.SINGLE);
        assertThat(plainHooks().json().getInteger("id")).isEqualTo(id);
    }

    @Test
    void aNewHookMayBeListedLateThoughItWorks() {
        simulator.webhooks().listingDelay(Duration.ofMinutes(1));
        hook("msg_received");

        assertThat(api.get("/dashboards/121/hooks").items()).isEmpty();
        contact.texts("Hi");
        simulator.awaitDeliveries(1);
        simulator.clock().advance(Duration.ofMinutes(1));
        assertThat(api.get("/dashboards/121/hooks").items()).hasSize(1);
    }

    @Test
    void deliveriesMayBeDoubledUnsignedAndOfAnotherType() {
        hook("msg_received");
        simulator.webhooks().copies(2).signed(false).contentType("Application/JSON; charset=utf-8");

        contact.texts("Hi");

        simulator.awaitDeliveries(2);
        assertThat(receiver.deliveries()).hasSize(2).allSatisfy(delivery -> {
            assertThat(delivery.signature()).isNull();
            assertThat(delivery.timestamp()).isNull();
            assertThat(delivery.contentType()).isEqualTo("Application/JSON; charset=utf-8");
        });
        assertThat(receiver.deliveries().get(0).body())
                .isEqualTo(receiver.deliveries().get(1).body());
    }

    @Test
    void deliveriesMayComeLateOrNever() {
        hook("msg_received");
        simulator.webhooks().delay(Duration.ofMinutes(5));
        contact.texts("late");
        simulator.webhooks().delay(Duration.ZERO).lost(true);
        contact.texts("never");
        simulator.webhooks().lost(false);
        contact.texts("now");
        simulator.awaitDeliveries(1);
        simulator.clock().advance(Duration.ofMinutes(5));

        simulator.awaitDeliveries(2);
        assertThat(texts()).containsExactly("now", "late");
    }

    @Test
    void deliveriesMayBeSwapped() {
        hook("msg_received");
        simulator.webhooks().pairsSwapped(true);
        List.of("1", "2", "3", "4", "5").forEach(contact::texts);
        simulator.awaitDeliveries(4);
        simulator.clock().advance(Duration.ofSeconds(2));

        simulator.awaitDeliveries(5);
        assertThat(texts()).containsExactly("2", "1", "4", "3", "5");
    }

    @Test
    void aThousandDeliveriesKeepTheirOrder() {
        hook("msg_received");
        List<String> expected = java.util.stream.IntStream.range(0, 1000)
                .mapToObj(Integer::toString)
                .toList();

        expected.forEach(contact::texts);

        simulator.awaitDeliveries(1000);
        assertThat(texts()).isEqualTo(expected);
    }

    @Test
    void resetForgetsHooksDeliveriesAndBehavior() {
        hook("msg_received");
        contact.texts("Hi");
        simulator.awaitDeliveries(1);
        simulator.webhooks().copies(3);
        simulator.reset();
        hook("msg_received");
        contact.texts("one");
        contact.texts("two");

        assertThat(simulator.awaitDeliveries(2).get(1).body()).contains("two");
        assertThat(simulator.hooks(121)).hasSize(1);
    }

    private int hook(String event) {
        return api.post(
                        "/dashboards/121/hooks",
                        new JsonObject().put("event", event).put("target_url", receiver.url("/" + event)))
                .json()
                .getInteger("id");
    }

    private String send(String text, String callback) {
        JsonObject body = new JsonObject().put("body", text).put("status_callback", receiver.url(callback));
        return api.post(CONTACT + "/messages", body).json().getString("message_id");
    }

    private Api.Result plainHooks() {
        return Api.send(api.request("/dashboards/121/hooks").header("x-api-key", simulator.apiKey()));
    }

    private List<JsonObject> received(String path) {
        return receiver.deliveries().stream()
                .filter(delivery -> delivery.path().equals(path))
                .map(Receiver.Delivery::json)
                .toList();
    }

    private List<String> texts() {
        return received("/msg_received").stream()
                .map(payload -> payload.getJsonObject("conversation").getString("message"))
                .toList();
    }

    private static JsonObject status(String messageId, String status, String code) {
        return new JsonObject()
                .put("message_id", messageId)
                .put("status", status)
                .put("errorCode", code);
    }
}
