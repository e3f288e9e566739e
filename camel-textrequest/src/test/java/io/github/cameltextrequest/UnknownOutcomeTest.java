package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.exception.OptedOutException;
import io.github.cameltextrequest.exception.OutcomeUnknownException;
import io.github.cameltextrequest.model.Message;
import io.github.cameltextrequest.model.Payment;
import io.github.cameltextrequest.model.SendMessageResponse;
import io.github.cameltextrequest.simulator.Fault;
import io.github.cameltextrequest.simulator.SentMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a text or a bill whose answer was lost. */
class UnknownOutcomeTest extends TextRequestTestSupport {

    private static final String BY_NUMBER =
            "textrequest:sendMessageByPhoneNumber?dashboardId=121&phoneNumber=" + CONTACT;
    private static final String BY_DASHBOARDS_NUMBER = "textrequest:sendMessage?from=14235550100&to=" + CONTACT;
    private static final String CREATE_PAYMENT = "textrequest:createPayment?dashboardId=121";
    private static final String SENDS = "SendMessageByPhoneNumber";

    private final List<DefaultCamelContext> others = new ArrayList<>();

    @AfterEach
    void closeOthers() throws IOException {
        for (DefaultCamelContext other : others) {
            other.close();
        }
    }

    @Test
    void aTextThatIsInTheConversationWasSent() {
        simulator.faults().on(SENDS).first(1).fail(Fault.resetAfter());

        Message sent = template.requestBody(BY_NUMBER, "See you at 3", Message.class);

        assertThat(sent.messageId())
                .isEqualTo(simulator.sent().get(0).messageId().toString());
        assertThat(sent.deliveryStatus()).isNotNull();
        assertThat(simulator.sent()).hasSize(1);
    }

    @Test
    void aTextFromANumberIsFoundOnTheDashboardOfThatNumber() {
        simulator.faults().on("SendMessage").first(1).fail(Fault.truncatedAnswer());

        SendMessageResponse sent =
                template.requestBody(BY_DASHBOARDS_NUMBER, "See you at 3", SendMessageResponse.class);

        assertThat(sent.messageId())
                .isEqualTo(simulator.sent().get(0).messageId().toString());
        assertThat(sent.to()).isEqualTo(CONTACT);
    }

    @Test
    void aTextThatIsNotThereStaysUnknownAndTellsWhatAPersonNeeds() {
        simulator.faults().on(SENDS).first(1).fail(Fault.resetWithin());
        Instant before = Instant.now();

        Throwable failure = failureOf(() -> template.requestBody(BY_NUMBER, "See you at 3"));

        assertThat(failure).isInstanceOfSatisfying(OutcomeUnknownException.class, unknown -> {
            assertThat(unknown.getDetails().operation()).isEqualTo("sendMessageByPhoneNumber");
            assertThat(unknown.getDetails().dashboardId()).isEqualTo("121");
            assertThat(unknown.getDetails().contact()).isEqualTo("0142");
            assertThat(unknown.getAttemptedAt()).isBetween(before, Instant.now());
            // printf %s 'See you at 3' | sha256sum
            assertThat(unknown.getTextHash())
                    .isEqualTo("072f5a61eb9c1d0e56d6ea2a47f6e3392f2530bfbef05b57a9a62e62a3731c90");
            assertThat(unknown).hasMessageNotContaining("See you").hasMessageNotContaining(CONTACT);
        });
    }

    @Test
    void ofTwoEqualTextsWithinAMinuteNeitherIsTakenForTheOther() {
        template.requestBody(BY_NUMBER, "See you at 3");
        simulator.faults().on(SENDS).first(1).fail(Fault.resetWithin());

        assertThat(failureOf(() -> template.requestBody(BY_NUMBER, "See you at 3")))
                .isInstanceOf(OutcomeUnknownException.class);
    }

    /** Another process may have sent it: then the conversation has two, or one that is too old. */
    @Test
    void anEqualTextOfSomebodyElseIsNotTakenForOurs() {
        Map<String, Object> body = Map.of("body", "See you at 3");
        other().requestBody(BY_NUMBER, body);
        simulator.faults().on(SENDS).first(1).fail(Fault.resetAfter());

        assertThat(failureOf(() -> template.requestBody(BY_NUMBER, body))).isInstanceOf(OutcomeUnknownException.class);
    }

    /** Ours was not carried out, and somebody wrote the same words after it. */
    @Test
    void anEqualTextThatAnotherAuthorBeganLaterIsNotTakenForOurs() throws Exception {
        simulator.faults().on(SENDS).first(1).fail(Fault.resetWithin());
        Future<Object> ours = template.asyncRequestBody(BY_NUMBER + "&resolveUnknownTimeout=2s", "See you at 3");
        await().until(() -> simulator.requestCount("GetMessagesByContactPhone") > 0);

        other().requestBody(BY_NUMBER + "&senderName=Front Desk", "See you at 3");

        assertThat(ours)
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableOfType(ExecutionException.class)
                .havingRootCause()
                .isInstanceOf(IOException.class);
        assertThat(simulator.sent()).extracting(SentMessage::senderName).containsExactly("Front Desk");
    }

    @Test
    void aTextIsKnownByItsAuthorAmongEqualOnes() {
        other().requestBody(BY_NUMBER + "&senderName=Dana", "See you at 3");
        simulator.faults().on(SENDS).first(1).fail(Fault.resetAfter());

        Message sent = template.requestBody(BY_NUMBER + "&senderName=Front Desk", "See you at 3", Message.class);

        assertThat(sent.responseByUsername()).isEqualTo("Front Desk");
    }

    @Test
    void anEqualTextOfLongAgoDoesNotHideTheNewOne() {
        template.requestBody(BY_NUMBER + "&resolveUnknown=true", "See you at 3 as ever");
        simulator.clock().advance(Duration.ofMinutes(10));
        simulator.faults().on(SENDS).first(1).fail(Fault.resetAfter());

        Message sent = other().requestBody(BY_NUMBER, "See you at 3 as ever", Message.class);

        assertThat(sent.messageId())
                .isEqualTo(simulator.sent().get(1).messageId().toString());
    }

    @Test
    void aTextThatAsksForTheLocationStaysUnknown() {
        simulator.faults().on(SENDS).first(1).fail(Fault.resetAfter());

        assertThat(failureOf(() -> template.requestBody(BY_NUMBER, "Where are you? [LocationRequest]")))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void aTextThatTheConversationShowsLateStaysUnknown() {
        simulator.faults().on(SENDS).first(1).fail(Fault.resetAfter().withHistoryDelay(Duration.ofMinutes(1)));
        Throwable failure = failureOf(() -> template.requestBody(BY_NUMBER, "late"));
        simulator.faults().on(SENDS).first(1).fail(Fault.resetAfter().withoutHistory());
        // One that was answered is in the conversation, later than the one that is not: no proof either.
        Throwable hidden = failureOf(() -> template.requestBody(BY_NUMBER, "hidden"));

        assertThat(failure).isInstanceOf(OutcomeUnknownException.class);
        assertThat(hidden).isInstanceOf(OutcomeUnknownException.class);
        assertThat(simulator.sent()).hasSize(2);
    }

    @Test
    void aTextThatIsThereAfterAWhileIsFoundWithinThePatience() {
        simulator.faults().on(SENDS).first(1).fail(Fault.resetAfter());
        simulator.faults().on("GetMessagesByContactPhone").first(1).fail(Fault.blackHole());

        Message sent = template.requestBody(
                BY_NUMBER + "&resolveUnknownTimeout=30s&responseTimeout=500", "See you", Message.class);

        assertThat(sent.body()).isEqualTo("See you");
    }

    @Test
    void aRefusalFoundInTheConversationIsARefusal() {
        simulator.contact(CONTACT).texts("STOP");
        simulator.faults().on(SENDS).first(1).fail(Fault.truncatedAnswer());

        assertThat(failureOf(() -> template.requestBody(BY_NUMBER, "See you at 3")))
                .isInstanceOfAny(OptedOutException.class, OutcomeUnknownException.class);
    }

    @Test
    void aPaymentIsFoundByItsReferenceNumber() {
        simulator.activatePayments(121);
        simulator.faults().on("CreatePayment").first(1).fail(Fault.resetAfter());

        Payment payment = template.requestBody(CREATE_PAYMENT, bill("invoice-1"), Payment.class);

        assertThat(payment.referenceNumber()).isEqualTo("invoice-1");
        assertThat(simulator.requestCount("createPayment")).isEqualTo(1);
    }

    @Test
    void ofTwoPaymentsWithOneReferenceNumberNeitherIsCertain() {
        simulator.activatePayments(121);
        template.requestBody(CREATE_PAYMENT, bill("invoice-1"));
        simulator.faults().on("CreatePayment").first(1).fail(Fault.resetAfter());

        assertThat(failureOf(() -> template.requestBody(CREATE_PAYMENT, bill("invoice-1"))))
                .isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void aReminderAndACancellationAreSeenInThePayment() {
        simulator.activatePayments(121);
        Payment payment = template.requestBody(CREATE_PAYMENT, bill("invoice-1"), Payment.class);
        simulator.faults().on("SendPaymentReminder", "CancelPayment").fail(Fault.resetAfter());
        String of = "?dashboardId=121&paymentId=" + payment.paymentId();

        assertThat(template.requestBody("textrequest:sendPaymentReminder" + of, null, Payment.class)
                        .reminderWasSent())
                .isTrue();
        assertThat(template.requestBody("textrequest:cancelPayment" + of, null, Payment.class)
                        .textrequestPaymentStatus())
                .isEqualTo("Cancelled");
    }

    @Test
    void aPaymentThatWasNotRemindedOfStaysUnknown() {
        simulator.activatePayments(121);
        Payment payment = template.requestBody(CREATE_PAYMENT, bill("invoice-1"), Payment.class);
        simulator.faults().on("SendPaymentReminder").fail(Fault.resetWithin());

        assertThat(failureOf(() -> template.requestBody(
                        "textrequest:sendPaymentReminder?dashboardId=121&paymentId=" + payment.paymentId(),
                        (Object) null)))
                .isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void withoutTheOptionNothingIsLookedUp() {
        simulator.faults().on(SENDS).first(1).fail(Fault.resetAfter());

        assertThat(failureOf(() -> template.requestBody(BY_NUMBER + "&resolveUnknown=false", "See you")))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void aSettledTextFinishesItsKey() {
        simulator.faults().on(SENDS).first(1).fail(Fault.resetAfter());

        Message first = template.requestBody(BY_NUMBER + "&sendKey=a", "See you", Message.class);
        Message again = template.requestBody(BY_NUMBER + "&sendKey=a", "See you", Message.class);

        assertThat(again).isEqualTo(first);
        assertThat(simulator.sent()).extracting(SentMessage::body).containsExactly("See you");
    }

    /** A template of another process, as far as this one can tell. */
    private ProducerTemplate other() {
        DefaultCamelContext another = newContext();
        another.start();
        others.add(another);
        return another.createProducerTemplate();
    }

    private static Map<String, Object> bill(String reference) {
        return Map.of(
                "description", "d", "customerPhone", CONTACT, "amountRequested", "12.50", "referenceNumber", reference);
    }
}
