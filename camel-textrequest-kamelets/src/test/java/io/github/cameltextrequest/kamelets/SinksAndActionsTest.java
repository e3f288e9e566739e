package io.github.cameltextrequest.kamelets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.cameltextrequest.simulator.SentMessage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class SinksAndActionsTest extends KameletTestSupport {

    private static final String SEND = "textrequest-send-message-sink";
    private static final String UPSERT = "textrequest-upsert-contact-sink";
    private static final String LOOKUP = "textrequest-lookup-contact-action";
    private static final String PAY = "textrequest-create-payment-action";
    private static final Map<String, Object> EVENT_OF_ALICE =
            Map.of("CamelTextRequestPhoneNumber", ALICE, "CamelTextRequestDashboardId", "121");

    @Test
    void theSinkTextsTheBodyToItsNumber() {
        call(
                SEND + "?dashboardId=121&phoneNumber=" + ALICE,
                "Your table is ready".getBytes(StandardCharsets.UTF_8),
                Map.of());

        assertThat(simulator.sent())
                .extracting(SentMessage::to, SentMessage::body)
                .containsExactly(tuple(ALICE, "Your table is ready"));
    }

    @Test
    void theSinksOwnNumberAndDashboardComeBeforeThoseOfAnEvent() {
        call(SEND + "?dashboardId=122&phoneNumber=" + BOB, "To Bob", EVENT_OF_ALICE);

        assertThat(request("SendMessageByPhoneNumber").path())
                .endsWith("/dashboards/122/contacts/" + BOB + "/messages");
    }

    @Test
    void withoutANumberTheSinkAnswersTheEvent() {
        call(SEND, "To Alice", EVENT_OF_ALICE);

        assertThat(request("SendMessageByPhoneNumber").path())
                .endsWith("/dashboards/121/contacts/" + ALICE + "/messages");
    }

    @Test
    void nothingElseOfAnEventReachesTheCall() throws Exception {
        Exchange exchange = call(
                SEND + "?dashboardId=121&phoneNumber=" + ALICE,
                "Hello",
                Map.of(
                        "CamelTextRequestSenderName", "Mallory",
                        "CamelTextRequestMmsMedia", "https://example.com/a.png",
                        "camelTextRequestStatusCallback", "https://example.com/"));

        assertThat(sentBody("SendMessageByPhoneNumber").path("body").asText()).isEqualTo("Hello");
        assertThat(sentBody("SendMessageByPhoneNumber").properties()).hasSize(1);
        assertThat(exchange.getMessage().getHeader("CamelTextRequestSenderName"))
                .isNull();
    }

    @Test
    void aFixedTextTakesThePlaceOfTheBody() {
        call(SEND + "?text=RAW(It's 5 o'clock & we're \"open\": 100%25)", "{\"an\": \"event\"}", EVENT_OF_ALICE);

        assertThat(simulator.sent())
                .extracting(SentMessage::body)
                .containsExactly("It's 5 o'clock & we're \"open\": 100%");
    }

    @Test
    void theContactIsTheBody() throws Exception {
        call(
                UPSERT + "?dashboardId=121&phoneNumber=" + ALICE,
                "{\"first_name\": \"Alice\", \"note\": \"VIP\"}",
                Map.of());

        assertThat(request("CreateContact").path()).endsWith("/dashboards/121/contacts/" + ALICE);
        assertThat(sentBody("CreateContact").toString()).isEqualTo("{\"first_name\":\"Alice\",\"note\":\"VIP\"}");
    }

    @Test
    void theContactsNumberMayStandInTheBody() {
        call(UPSERT, "{\"phone_number\": \"" + BOB + "\", \"first_name\": \"Bob\"}", EVENT_OF_ALICE);

        assertThat(request("CreateContact").path()).endsWith("/dashboards/121/contacts/" + BOB);
    }

    @Test
    void theSinksOwnNumberComesBeforeThatOfTheBody() {
        call(UPSERT + "?phoneNumber=" + ALICE, "{\"phone_number\": \"" + BOB + "\"}", EVENT_OF_ALICE);

        assertThat(request("CreateContact").path()).endsWith("/contacts/" + ALICE);
    }

    @Test
    void aContactIsLookedUpByTheNumberOfTheEvent() throws Exception {
        call(UPSERT, "{\"first_name\": \"Alice\"}", EVENT_OF_ALICE);

        Exchange exchange = call(LOOKUP, "a text", EVENT_OF_ALICE);

        assertThat(json(exchange).path("first_name").asText()).isEqualTo("Alice");
        assertThat(exchange.getMessage().getHeaders()).containsAllEntriesOf(EVENT_OF_ALICE);
    }

    @Test
    void anUnknownContactIsAnEmptyObject() throws Exception {
        assertThat(json(call(LOOKUP + "?dashboardId=121&phoneNumber=" + BOB, "a text", Map.of())))
                .isEmpty();
    }

    @Test
    void aPaymentOfAFixedAmountIsAskedOfWhoTexted() throws Exception {
        simulator.activatePayments(121);

        Exchange exchange = call(PAY + "?amount=25.00&description=Deposit", "{\"an\": \"event\"}", EVENT_OF_ALICE);

        assertThat(sentBody("CreatePayment").path("customer_phone").asText()).isEqualTo(ALICE);
        assertThat(sentBody("CreatePayment").path("amount_requested").decimalValue())
                .isEqualByComparingTo("25");
        assertThat(json(exchange).has("payment_id")).isTrue();
    }

    @Test
    void aPaymentMayStandInTheBody() throws Exception {
        simulator.activatePayments(121);

        call(
                PAY + "?dashboardId=121&referenceNumber=R7",
                "{\"amount_requested\": 12.5, \"description\": \"Lunch\", \"customer_phone\": \"" + BOB + "\"}",
                EVENT_OF_ALICE);

        assertThat(sentBody("CreatePayment").path("customer_phone").asText()).isEqualTo(BOB);
        assertThat(sentBody("CreatePayment").path("reference_number").asText()).isEqualTo("R7");
    }

    @Test
    void aMissingNumberIsNamed() {
        assertThat(tryToCall(SEND + "?dashboardId=121", "Hello", Map.of()).getException())
                .hasMessageContaining("phoneNumber must be set");
    }

    @Test
    void theKeyOfAKameletArrivesAsItWasWritten() {
        tryToCall(LOOKUP + "?dashboardId=121&phoneNumber=" + BOB + "&apiKey=RAW(k+e&y%25=1)", "", Map.of());

        assertThat(request("GetContactByPhoneNumber").header("x-api-key")).isEqualTo("k+e&y%=1");
    }
}
