package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.event.MemoryEventStore;
import io.github.cameltextrequest.exception.InvalidRequestException;
import io.github.cameltextrequest.exception.OptedOutException;
import io.github.cameltextrequest.exception.OutcomeUnknownException;
import io.github.cameltextrequest.model.Message;
import io.github.cameltextrequest.model.Payment;
import io.github.cameltextrequest.simulator.SentMessage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** A key makes a text, a payment or a reminder happen at most once. */
class SendKeyTest extends TextRequestTestSupport {

    private static final String SEND = "textrequest:sendMessageByPhoneNumber?dashboardId=121&phoneNumber=" + CONTACT;
    private static final int THREADS = 8;
    private static final int KEYS = 1000;

    @Test
    void theSameKeyTextsOnceAndReturnsTheFirstResult() {
        Message first = send("order-1", "Your order is ready");
        Message second = send("order-1", "Your order is ready!");

        assertThat(second).isEqualTo(first);
        assertThat(simulator.sent()).extracting(SentMessage::body).containsExactly("Your order is ready");
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void anotherKeyAndNoKeyTextAgain() {
        send("order-1", "ready");
        send("order-2", "ready");
        template.requestBody(SEND, "ready");
        template.requestBody(SEND, "ready");

        assertThat(simulator.sent()).hasSize(4);
    }

    @Test
    void theKeyOnTheUriStandsBeforeTheHeader() {
        template.requestBodyAndHeader(SEND + "&sendKey=order-1", "ready", TextRequestConstants.SEND_KEY, "a");
        template.requestBodyAndHeader(SEND + "&sendKey=order-1", "ready", TextRequestConstants.SEND_KEY, "b");

        assertThat(simulator.sent()).hasSize(1);
    }

    @Test
    void theHeaderIsRemovedAfterTheCallAndStaysAfterAFailure() {
        Exchange done = template.request(SEND, in -> keyed(in, "order-1"));
        simulator.contact(CONTACT).texts("STOP");
        Exchange failed = template.request(SEND, in -> keyed(in, "order-2"));

        assertThat(done.getMessage().getHeaders()).doesNotContainKey(TextRequestConstants.SEND_KEY);
        assertThat(failed.getMessage().getHeaders()).containsKey(TextRequestConstants.SEND_KEY);
    }

    @Test
    void aTextThatWasCertainlyNotSentLeavesItsKeyFree() {
        simulator.contact(CONTACT).texts("STOP");
        assertThat(failureOf(() -> send("order-1", "ready"))).isInstanceOf(OptedOutException.class);
        simulator.contact(CONTACT).texts("START");
        send("order-1", "ready");

        assertThat(simulator.sent()).extracting(SentMessage::body).containsExactly("ready");
    }

    @Test
    void aKeyWhoseSendNeverEndedIsUnknownAndMakesNoCall() {
        EventStore store = new MemoryEventStore(Clock.systemUTC());
        context.getRegistry().bind("store", store);
        String started = SEND + "&eventStore=#store&sendKey=order-1";
        Throwable failure = failureOf(() -> template.requestBody(
                started + "&baseUrl=http://127.0.0.1:1/&maximumRetries=0&rateLimit=0&connectTimeout=1s", "never left"));
        assertThat(failure).isNotInstanceOf(OutcomeUnknownException.class);
        new StoppedInBetween(store).leaveStarted("order-1", "/dashboards/121/contacts/" + CONTACT + "/messages");

        assertThat(failureOf(() -> template.requestBody(started, "ready")))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("started before");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void aKeyUsedForAnotherContactOrOperationIsRefusedInsteadOfLosingTheText() {
        send("order-1", "ready");

        for (String other : List.of(
                "textrequest:sendMessageByPhoneNumber?dashboardId=121&phoneNumber=14235550143",
                "textrequest:sendMessage?from=14235550100&to=" + CONTACT)) {
            assertThat(failureOf(() -> template.requestBody(other + "&sendKey=order-1", "ready")))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("sendKey must be of one send alone");
        }
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void aBlankKeyIsRefusedBecauseSomethingWasMissingInIt() {
        assertThat(failureOf(() -> send(" ", "ready")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("sendKey must not be blank");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void aPaymentAndItsReminderHappenOncePerKey() {
        simulator.activatePayments(121);
        String create = "textrequest:createPayment?dashboardId=121&sendKey=invoice-1";
        Map<String, Object> bill = Map.of("description", "d", "customerPhone", CONTACT, "amountRequested", "12.50");
        Payment payment = template.requestBody(create, bill, Payment.class);
        assertThat(template.requestBody(create, bill, Payment.class)).isEqualTo(payment);
        String remind = "textrequest:sendPaymentReminder?dashboardId=121&sendKey=reminder-1&paymentId=";
        template.requestBody(remind + payment.paymentId(), (Object) null);
        template.requestBody(remind + payment.paymentId(), (Object) null);

        assertThat(simulator.requestCount("createPayment")).isEqualTo(1);
        assertThat(simulator.requestCount("sendPaymentReminder")).isEqualTo(1);
    }

    @Test
    void aKeyOnAnOperationThatReachesNobodyFailsAtStart() {
        assertThatThrownBy(() -> context.addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:a").to("textrequest:getContacts?dashboardId=121&sendKey=a");
                    }
                }))
                .hasStackTraceContaining("sendKey must stand where somebody is texted or billed");
    }

    /** R25 in one process. */
    @Test
    void aThousandKeysOfEightThreadsAreAThousandTexts() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Integer>> callers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                callers.add(this::sendUnderEveryKey);
            }
            int told = 0;
            for (Future<Integer> caller : threads.invokeAll(callers)) {
                told += caller.get();
            }
            assertThat(told).isGreaterThanOrEqualTo(KEYS);
        } finally {
            threads.shutdownNow();
        }

        assertThat(simulator.sent()).hasSize(KEYS).extracting(SentMessage::body).doesNotHaveDuplicates();
        assertThat(simulator.requests()).hasSize(KEYS);
    }

    /** How often a result was told; at a key that another thread has just started it is not known yet. */
    private int sendUnderEveryKey() {
        int told = 0;
        for (int key = 0; key < KEYS; key++) {
            String name = "key-" + key;
            Exchange exchange = template.request(SEND, in -> {
                keyed(in, name);
                in.getMessage().setBody(name);
            });
            if (exchange.getException() == null) {
                told++;
            } else {
                assertThat(exchange.getException()).isInstanceOf(OutcomeUnknownException.class);
            }
        }
        return told;
    }

    private static void keyed(Exchange exchange, String key) {
        exchange.getMessage().setBody("ready");
        exchange.getMessage().setHeader(TextRequestConstants.SEND_KEY, key);
    }

    private Message send(String key, String text) {
        return template.requestBodyAndHeader(SEND, text, TextRequestConstants.SEND_KEY, key, Message.class);
    }

    /** A process that was stopped between the begin of a send and its end. */
    private record StoppedInBetween(EventStore store) {
        void leaveStarted(String key, String target) {
            store.startSend(
                    io.github.cameltextrequest.event.SendKey.of(key, target, CONTACT)
                            .journalKey(),
                    null);
        }
    }
}
