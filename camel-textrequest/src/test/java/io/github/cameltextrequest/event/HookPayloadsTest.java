package io.github.cameltextrequest.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of the store for what a hook brought. */
class HookPayloadsTest {
    private static final Instant NOW = Instant.parse("2026-07-25T14:04:00Z");
    private static final String CONTACT = "14235550142";
    private static final String MESSAGE = """
            {"messageUniqueIdentifier":"m1","account":{"id":1414},"yourPhoneNumber":{"id":122},
             "conversation":{"id":21,"date":"2026-07-25T14:03:11.5","consumerPhoneNumber":"14235550142",
              "messageDirection":"%s","message":"See you at 3","numSegments":1,"status":"unclaimed",
              "consumerFriendlyName":"Dana Okafor",
              "mmsAttachments":[{"mimeType":"image/jpeg","url":"https://media.example.com/1/a.jpeg"}]}%s}
            """;

    @Test
    void aTextIsTheSameEventAsInTheHistory() {
        String row = """
                {"message_id":"m1","body":"See you at 3","message_direction":"R",
                 "message_timestamp_utc":"2026-07-25T14:03:11.5","customer_phone":"14235550142",
                 "customer_friendly_name":"Dana Okafor","segments_count":1,
                 "mms_media":["https://media.example.com/1/a.jpeg"]}
                """;
        MessageEvent polled = MessageEvents.fromHistory("121", HookPayloadsTest.json(row));

        Occurrence hooked = read("msg_received", MESSAGE.formatted("R", ""));

        assertThat(hooked.dedupeKey()).isEqualTo(Occurrence.of(polled, NOW).dedupeKey());
        assertThat(hooked.lane()).isEqualTo("121|" + CONTACT);
        assertThat(content(hooked).body())
                .usingRecursiveComparison()
                .ignoringFields("raw")
                .isEqualTo(polled);
        assertThat(((MessageEvent) content(hooked).body()).raw()).containsKey("conversation");
    }

    @Test
    void theDirectionCountsAndNotWhatTheHookWasRegisteredFor() {
        EventContent content = content(read("msg_received", MESSAGE.formatted("S", "")));

        assertThat(read("msg_received", MESSAGE.formatted("S", "")).type()).isEqualTo(EventType.MSG_SENT);
        assertThat(content.contact()).isNull();
        assertThat(content.direction()).isEqualTo("S");
    }

    @ParameterizedTest
    @CsvSource({"errorCode, 2100", "error_code, 2100", "other, "})
    void aStatusIsReadInBothSpellings(String member, String code) {
        Occurrence status =
                read("msg_status_updated", "{\"message_id\":\"m1\",\"status\":\"error\",\"" + member + "\":\"2100\"}");

        assertThat(content(status).body()).isEqualTo(new StatusEvent("m1", "error", code, null, null, "121"));
        assertThat(status.dedupeKey()).isEqualTo("121|status|m1|error");
        assertThat(content(status).contact()).isNull();
    }

    @Test
    void aStatusByItsOtherNameIsTheSame() {
        Occurrence status = read("msg_status_updated", "{\"message_id\":\"m1\",\"status\":\"send\"}");

        assertThat(((StatusEvent) status.body()).status()).isEqualTo("sent");
    }

    @Test
    void aCorrelationComesBackWithTheStatus() {
        EventStore store = new MemoryEventStore(Clock.systemUTC());
        store.keepCorrelation(new Correlation("m1", "order-7", CONTACT, "121"));
        Occurrence status = read("msg_status_updated", "{\"message_id\":\"m1\",\"status\":\"sent\"}");

        EventContent content = EventContent.of(status.toStore(EventOrigin.HOOK), store::correlation);

        assertThat(content.body()).isEqualTo(new StatusEvent("m1", "sent", null, "order-7", CONTACT, "121"));
        assertThat(content.correlationId()).isEqualTo("order-7");
    }

    @Test
    void aCorrelationComesBackWithTheLocationThatItsTextAskedFor() {
        Correlation kept = new Correlation("m1", "order-7", CONTACT, "121");
        Occurrence location = read(
                "location_received",
                "{\"MessageId\":\"m1\",\"PhoneNumber\":\"" + CONTACT + "\",\"Longitude\":-85.3,\"Latitude\":35.0}");

        EventContent content = EventContent.of(location.toStore(EventOrigin.HOOK), id -> Optional.of(kept));

        assertThat(content.correlationId()).isEqualTo("order-7");
        assertThat(content.contact()).isEqualTo(CONTACT);
    }

    @Test
    void aNewContactIsReadInPascalCase() {
        Occurrence created = read("contact_created", """
                {"ContactId":6489,"LocationPhoneNumber":"14235550100","ContactPhoneNumber":"14235550142",
                 "ContactFriendlyName":"Dana Okafor"}
                """);

        assertThat(content(created).body()).isEqualTo(new ContactEvent(CONTACT, "121", "Dana Okafor", "6489", null));
        assertThat(created.dedupeKey()).isEqualTo("121|contact_created|6489");
    }

    @Test
    void aChangedContactComesWithAllOfIt() {
        String body = """
                {"phone_number":"14235550142","first_name":"Dana","display_name":"Dana Okafor","is_archived":true,
                 "groups":[12],"opted_out_utc":"2026-07-25T14:03:11.5"}
                """;

        ContactEvent event =
                (ContactEvent) content(read("contact_updated", body)).body();

        assertThat(event.displayName()).isEqualTo("Dana Okafor");
        assertThat(event.contact().isArchived()).isTrue();
        assertThat(event.contact().optedOutUtc()).isEqualTo("2026-07-25T14:03:11.5Z");
    }

    @Test
    void theSameChangeOfAContactIsOneEventForFiveMinutes() {
        String body = "{\"phone_number\":\"14235550142\",\"note\":\"VIP\"}";

        assertThat(read("contact_updated", body).dedupeKey())
                .isEqualTo(read("contact_updated", body, NOW.plusSeconds(59)).dedupeKey())
                .isNotEqualTo(
                        read("contact_updated", body, NOW.plusSeconds(301)).dedupeKey())
                .isNotEqualTo(
                        read("contact_updated", body.replace("VIP", "none")).dedupeKey())
                .doesNotContain(CONTACT);
    }

    @ParameterizedTest
    @CsvSource({"-85.3097, 35.0456", "35.0456, -85.3097"})
    void aLocationIsRightAlsoWhenTheServiceSwapsItsDegrees(String longitude, String latitude) {
        String body = "{\"MessageId\":\"m1\",\"PhoneNumber\":\"14235550142\",\"DashboardId\":121,\"Longitude\":"
                + longitude + ",\"Latitude\":" + latitude + ",\"FormattedAddress\":\"Near 100 Market St\"}";

        Occurrence location = read("location_received", body);

        assertThat(content(location).body())
                .isEqualTo(new LocationEvent(
                        CONTACT,
                        "121",
                        "m1",
                        new BigDecimal("35.0456"),
                        new BigDecimal("-85.3097"),
                        "Near 100 Market St"));
        assertThat(content(location).messageId()).isEqualTo("m1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reference_id", "reference_number"})
    void aPaymentIsReadByBothNamesOfItsReference(String member) {
        Occurrence payment = read(
                "payment_status_updated",
                "{\"payment_id\":2510,\"status\":\"Paid\",\"" + member + "\":\"invoice-2291\"}");

        assertThat(content(payment).body()).isEqualTo(new PaymentEvent("2510", "Paid", "invoice-2291", null, "121"));
        assertThat(payment.dedupeKey()).isEqualTo("121|payment|2510|Paid");
        assertThat(payment.lane()).isEqualTo("121|payment|2510");
    }

    @Test
    void aKeywordComesWithItsText() {
        String keyword = ",\"keyword\":{\"id\":4,\"name\":\"COUPON\",\"response\":\"Welcome!\","
                + "\"numberOfSubscribers\":235,\"groupId\":12}";

        Occurrence subscribed = read("keyword_subscribed", MESSAGE.formatted("R", keyword));

        KeywordEvent event = (KeywordEvent) content(subscribed).body();
        assertThat(event.keyword()).isEqualTo("COUPON");
        assertThat(event.numberOfSubscribers()).isEqualTo(235);
        assertThat(event.message().text()).isEqualTo("See you at 3");
        assertThat(content(subscribed).contact()).isEqualTo(CONTACT);
        assertThat(subscribed.dedupeKey()).isEqualTo("121|keyword_subscribed|m1");
    }

    @Test
    void anEventNobodyHasHeardOfIsAMap() {
        Occurrence event = read("contact_merged", "{\"From\":1,\"CamelHttpUri\":\"http://127.0.0.1/\"}");

        assertThat(event.type()).isEqualTo(new EventType("contact_merged"));
        assertThat(content(event).body()).isEqualTo(Map.of("From", 1, "CamelHttpUri", "http://127.0.0.1/"));
        assertThat(content(event).dashboardId()).isEqualTo("121");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not JSON",
                "[]",
                "null",
                "{\"a\":",
                "{\"conversation\":{}}",
                "{\"conversation\":{\"messageDirection\":\"X\"}}",
                "{\"conversation\":{\"messageDirection\":\"R\",\"mmsAttachments\":[1]}}",
                "\u0000\uFEFF"
            })
    void whatCannotBeReadIsAnUnknownEventThatKeepsItsText(String body) {
        Occurrence event = read("msg_received", body);

        assertThat(event.type()).isEqualTo(EventType.UNKNOWN);
        assertThat(content(event).body()).isEqualTo(Map.of("event", "msg_received", "body", body));
    }

    @Test
    void jsonTenThousandLevelsDeepIsAnUnknownEvent() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);

        assertThat(read("contact_updated", "{\"note\":" + deep + "}").type()).isEqualTo(EventType.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"MessageId\":\"m1\",\"message_id\":\"\"",
                "\"message_id\":\" \",\"MessageId\":\"m1\"",
                "\"message_id\":\"m1\",\"MessageId\":\"\"",
                "\"MessageId\":null,\"message_id\":\"m1\"",
                "\"MessageId\":\"m1\",\"message_id\":\"m2\"",
                "\"message_id\":\"m1\",\"MessageId\":\"m2\""
            })
    void ofTwoSpellingsTheFirstWithAValueCounts(String ids) {
        EventContent content = content(read("msg_status_updated", "{" + ids + ",\"status\":\"delivered\"}"));

        assertThat(content.messageId()).isEqualTo("m1");
    }

    private static EventContent content(Occurrence occurrence) {
        return EventContent.of(occurrence.toStore(EventOrigin.HOOK), id -> Optional.empty());
    }

    private static Occurrence read(String hook, String body) {
        return read(hook, body, NOW);
    }

    private static Occurrence read(String hook, String body, Instant at) {
        HookDelivery delivery = new HookDelivery("121", hook, body.getBytes(StandardCharsets.UTF_8), at);
        return HookPayloads.read(delivery, new EventType(hook));
    }

    private static com.fasterxml.jackson.databind.JsonNode json(String text) {
        return io.github.cameltextrequest.model.TextRequestJson.tree(text.getBytes(StandardCharsets.UTF_8));
    }
}
