package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.event.FactKind;
import io.github.cameltextrequest.event.MemoryEventStore;
import io.github.cameltextrequest.event.OptOuts;
import io.github.cameltextrequest.exception.OptedOutException;
import io.github.cameltextrequest.exception.RecipientNotAllowedException;
import io.github.cameltextrequest.simulator.SentMessage;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactGuardsTest extends TextRequestTestSupport {

    private static final String SEND = "textrequest:sendMessageByPhoneNumber?dashboardId=121&phoneNumber=";
    private static final String SEND_BY_NUMBER = "textrequest:sendMessage?from=14235550100&to=";
    private static final String OTHER = "14235550143";

    private final EventStore store = new MemoryEventStore(Clock.systemUTC());
    private TextRequestConfiguration options;

    @BeforeEach
    void configure() {
        options =
                context.getComponent("textrequest", TextRequestComponent.class).getConfiguration();
        options.setEventStore(store);
    }

    @Test
    void onlyAllowedNumbersAreTextedWhicheverOperationTextsThem() {
        options.setAllowedRecipients("(423) 555-0142");
        for (String send : List.of(SEND, SEND_BY_NUMBER)) {
            template.requestBody(send + CONTACT, "in");
            assertRefused(() -> template.requestBody(send + OTHER, "out"));
        }

        assertThat(simulator.requests()).hasSize(2);
        assertThat(simulator.sent()).extracting(SentMessage::to).containsOnly(CONTACT);
    }

    @Test
    void aBeginningAllowsAllThatBeginsSo() {
        options.setAllowedRecipients("14235550143, +1 706, 423-555-014*");
        template.requestBody(SEND + CONTACT, "in");
        template.requestBody(SEND + "17065550199", "in");
        assertRefused(() -> template.requestBody(SEND + "14235550152", "out"));

        assertThat(simulator.sent()).hasSize(2);
    }

    @Test
    void paymentsRemindersAndCancellationsReachAllowedNumbersOnly() {
        simulator.activatePayments(121);
        Map<String, Object> bill = Map.of("description", "d", "customerPhone", OTHER, "amountRequested", "12.50");
        String create = "textrequest:createPayment?dashboardId=121";
        Integer payment = template.requestBody(create, bill, io.github.cameltextrequest.model.Payment.class)
                .paymentId();
        options.setAllowedRecipients(CONTACT);

        assertRefused(() -> template.requestBody(create + "&outputFormat=map", bill));
        for (String operation : List.of("sendPaymentReminder", "cancelPayment")) {
            assertRefused(() -> template.requestBody(
                    "textrequest:" + operation + "?dashboardId=121&paymentId=" + payment, (Object) null));
            assertThat(simulator.requestCount(operation)).isZero();
        }
        options.setAllowedRecipients(OTHER);
        template.requestBody(
                "textrequest:cancelPayment?outputFormat=map&dashboardId=121&paymentId=" + payment, (Object) null);

        assertThat(simulator.requestCount("createPayment")).isEqualTo(1);
        assertThat(simulator.requestCount("cancelPayment")).isEqualTo(1);
    }

    @Test
    void theOpenOperationGetsThroughTheFenceWithNothingThatMayReachSomebody() {
        options.setAllowedRecipients(CONTACT);
        for (String path : List.of("/messages", "/Messages", "/dashboards/121/contacts/" + CONTACT + "/messages?a=b")) {
            assertRefused(() -> template.requestBody("textrequest:request?method=POST&path=" + path, Map.of()));
        }
        assertThat(simulator.requests()).isEmpty();

        template.requestBody("textrequest:request?path=/dashboards", (Object) null);
        template.requestBody(
                "textrequest:request?method=POST&path=/dashboards/121/tags",
                Map.of("tag", "VIP", "tag_color", "#ffffff"));
        assertThat(simulator.requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1423555x", "1", "42", "142355501421", "#", "1423,,1706"})
    void aFenceThatIsNoListOfNumbersIsRefused(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AllowedRecipients.parse(written))
                .withMessageContaining("option allowedRecipients");
    }

    @ParameterizedTest
    @ValueSource(strings = {SEND, SEND_BY_NUMBER})
    void aRefusedTextTeachesTheGuardAndTheNextOneMakesNoCall(String send) {
        options.setOptOutGuard(true);
        simulator.contact(CONTACT).texts("STOP");
        assertThat(failureOf(() -> template.requestBody(send + CONTACT, "one")))
                .isInstanceOfSatisfying(
                        OptedOutException.class,
                        e -> assertThat(e.getErrorCode()).isIn("30050", "2100"));
        int calls = simulator.requests().size();

        assertThat(failureOf(() -> template.requestBody(send + CONTACT, "two")))
                .isInstanceOfSatisfying(
                        OptedOutException.class,
                        e -> assertThat(e.getErrorCode()).isNull());
        assertThat(simulator.requests()).hasSize(calls);
        assertThat(simulator.sent()).isEmpty();
    }

    @Test
    void whatEventsKnowCountsMoreThanARefusedText() {
        options.setOptOutGuard(true);
        store.changeFact(FactKind.OPT_OUT, OptOuts.key("121", CONTACT), null, OptOuts.OUT);

        assertThat(failureOf(() -> template.requestBody(SEND + CONTACT, "one"))).isInstanceOf(OptedOutException.class);
        assertThat(failureOf(() -> template.requestBody(SEND_BY_NUMBER + CONTACT, "one")))
                .isInstanceOf(OptedOutException.class);
        assertThat(simulator.sent()).isEmpty();

        new OptOuts(store).refused("121", CONTACT, Clock.systemUTC().instant());
        store.changeFact(FactKind.OPT_OUT, OptOuts.key("121", CONTACT), OptOuts.OUT, "in");
        template.requestBody(SEND + CONTACT, "two");
        assertThat(simulator.sent()).hasSize(1);
    }

    @Test
    void theGuardIsOffUnlessAskedFor() {
        store.changeFact(FactKind.OPT_OUT, OptOuts.key("121", CONTACT), null, OptOuts.OUT);
        template.requestBody(SEND + CONTACT, "one");

        assertThat(simulator.sent()).hasSize(1);
    }

    private static void assertRefused(Runnable call) {
        assertThat(failureOf(call))
                .isInstanceOf(RecipientNotAllowedException.class)
                .hasMessageContaining("allowedRecipients")
                .satisfies(e -> assertThat(e.getMessage()).doesNotMatch("(?s).*\\d{7}.*"));
    }
}
