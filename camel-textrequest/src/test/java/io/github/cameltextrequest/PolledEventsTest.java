package io.github.cameltextrequest;

import static io.github.cameltextrequest.EventRoutes.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.event.OptOutEvent;
import io.github.cameltextrequest.event.PaymentEvent;
import io.github.cameltextrequest.event.StatusEvent;
import io.github.cameltextrequest.exception.OptedOutException;
import io.github.cameltextrequest.model.Payment;
import io.github.cameltextrequest.model.PaymentCreate;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events that polls find besides texts, over HTTP. */
class PolledEventsTest extends TextRequestTestSupport {

    private final EventRoutes events = new EventRoutes();

    @BeforeEach
    void shortWaitsBetweenPolls() {
        simulator.clock().advance(Duration.ofMinutes(5));
    }

    @Test
    void everyStatusOfATextComesOnceAndTheFinalOneIsTheLast() throws Exception {
        events.receive(context, "statuses", EVENTS + "&eventTypes=msg_status_updated");
        awaitPolls("GetDashboardMessages", 1);

        String id = send("Hello");
        awaitPolls("GetDashboardMessages", 2);
        simulator.clock().advance(Duration.ofMinutes(1));

        await().until(() -> statuses().contains("delivered"));
        awaitPolls("GetDashboardMessages", 3);
        assertThat(statuses()).doesNotHaveDuplicates().endsWith("delivered");
        assertThat(bodies(StatusEvent.class)).allSatisfy(status -> {
            assertThat(status.messageId()).isEqualTo(id);
            assertThat(status.phoneNumber()).isEqualTo(CONTACT);
            assertThat(status.dashboardId()).isEqualTo("121");
        });
        assertThat(events.exchanges())
                .allSatisfy(exchange -> assertThat(headers(exchange))
                        .containsEntry(TextRequestConstants.EVENT, "msg_status_updated")
                        .containsEntry(TextRequestConstants.MESSAGE_ID, id)
                        .doesNotContainKey(TextRequestConstants.PHONE_NUMBER));
    }

    @Test
    void aPaymentThatIsPaidComesOnce() throws Exception {
        activatePayments();
        Payment before = pay("before the start");
        template.requestBody(
                "textrequest:markPaymentPaid?dashboardId=121&paymentId=" + before.paymentId(), (Object) null);
        simulator.clock().advance(Duration.ofSeconds(5));
        events.receive(context, "payments", EVENTS + "&eventTypes=payment_status_updated");
        Payment open = pay("haircut");
        awaitPolls("GetPayments", 2);

        template.requestBody(
                "textrequest:markPaymentPaid?dashboardId=121&paymentId=" + open.paymentId(), (Object) null);

        events.awaitTexts(1);
        awaitPolls("GetPayments", 3);
        assertThat(bodies(PaymentEvent.class))
                .containsExactly(
                        new PaymentEvent(open.paymentId().toString(), "MarkedAsPaid", "haircut", CONTACT, "121"));
    }

    @Test
    void aDashboardWithoutPaymentsIsNoTrouble() throws Exception {
        try (LogCapture log = new LogCapture()) {
            events.receive(context, "payments", EVENTS + "&eventTypes=payment_status_updated,msg_received");
            simulator.contact(CONTACT).texts("Hello");
            events.awaitTexts(1);
            awaitPolls("GetPayments", 2);

            assertThat(log.lines()).noneMatch(line -> line.contains("fails"));
        }
    }

    @Test
    void optingOutAndInComesOncePerChange() throws Exception {
        simulator.contact("14235550177").texts("STOP");
        simulator.clock().advance(Duration.ofMinutes(5));
        events.receive(context, "optouts", EVENTS + "&eventTypes=opted_out,opted_in");
        awaitPolls("GetContacts", 1);

        for (int i = 1; i <= 2; i++) {
            simulator.contact(CONTACT).texts("STOP");
            events.awaitTexts(2 * i - 1);
            simulator.clock().advance(Duration.ofMinutes(2));
            simulator.contact(CONTACT).texts("START");
            events.awaitTexts(2 * i);
            simulator.clock().advance(Duration.ofMinutes(2));
        }
        awaitPolls("GetContacts", 3);

        assertThat(bodies(OptOutEvent.class))
                .extracting(OptOutEvent::phoneNumber)
                .containsExactly(CONTACT, CONTACT, CONTACT, CONTACT);
        assertThat(bodies(OptOutEvent.class))
                .extracting(OptOutEvent::optedOut)
                .containsExactly(true, false, true, false);
        assertThat(headers(events.exchanges().get(0)))
                .containsEntry(TextRequestConstants.EVENT, "opted_out")
                .containsEntry(TextRequestConstants.PHONE_NUMBER, CONTACT);
    }

    @Test
    void whoIsSeenToHaveOptedOutIsNotTextedAnyMore() throws Exception {
        simulator.contact("14235550177").texts("STOP");
        simulator.clock().advance(Duration.ofMinutes(5));
        events.receive(context, "optouts", EVENTS + "&eventTypes=opted_out");
        awaitPolls("GetContacts", 2);
        simulator.clearRequests();

        assertThat(failureOf(() -> template.sendBody(
                        "textrequest:sendMessageByPhoneNumber?dashboardId=121&optOutGuard=true&phoneNumber=14235550177",
                        "Hello")))
                .hasMessageContaining("opted out");
        assertThat(simulator.requestCount("SendMessageByPhoneNumber")).isZero();
    }

    @Test
    void aTextThatFailedForAnOptOutSparesTheNextOne() throws Exception {
        events.receive(context, "statuses", EVENTS + "&eventTypes=msg_status_updated");
        awaitPolls("GetDashboardMessages", 1);
        simulator.contact(CONTACT).cannotBeReached("30050");
        String id = send("Hello");
        simulator.clock().advance(Duration.ofMinutes(1));
        await().until(() -> statuses().contains("error") || statuses().contains("undelivered"));
        simulator.clearRequests();

        assertThat(failureOf(() -> template.sendBody(
                        "textrequest:sendMessageByPhoneNumber?dashboardId=121&optOutGuard=true&phoneNumber=" + CONTACT,
                        "Hello again")))
                .as("after the status of %s", id)
                .isInstanceOf(OptedOutException.class);
        assertThat(simulator.requestCount("SendMessageByPhoneNumber")).isZero();
    }

    private List<String> statuses() {
        return bodies(StatusEvent.class).stream().map(StatusEvent::status).toList();
    }

    private <T> List<T> bodies(Class<T> type) {
        return events.exchanges().stream()
                .map(exchange -> type.cast(exchange.getMessage().getBody()))
                .toList();
    }

    private static Map<String, Object> headers(Exchange exchange) {
        return exchange.getMessage().getHeaders();
    }

    /** Waits for as many whole polls from now on, as the one under way may have begun before. */
    private static void awaitPolls(String operation, int polls) {
        long before = simulator.requestCount(operation);
        await().until(() -> simulator.requestCount(operation) > before + polls);
    }

    private String send(String text) {
        return template.requestBody(
                        "textrequest:sendMessageByPhoneNumber?dashboardId=121&phoneNumber=" + CONTACT,
                        text,
                        io.github.cameltextrequest.model.Message.class)
                .messageId();
    }

    private void activatePayments() {
        template.requestBody("textrequest:activatePayments?dashboardId=121", Map.of("active", true));
    }

    private Payment pay(String reference) {
        return template.requestBody(
                "textrequest:createPayment?dashboardId=121",
                new PaymentCreate("Haircut", null, CONTACT, new BigDecimal("20.00"), reference),
                Payment.class);
    }
}
