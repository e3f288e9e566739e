package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.exception.InvalidRequestException;
import io.github.cameltextrequest.exception.OptedOutException;
import io.github.cameltextrequest.exception.OutcomeUnknownException;
import io.github.cameltextrequest.exception.TextRequestException;
import io.github.cameltextrequest.exception.UnavailableException;
import io.github.cameltextrequest.exception.UnexpectedAnswerException;
import io.github.cameltextrequest.model.Page;
import io.github.cameltextrequest.simulator.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.component.http.HttpComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R17, R27 and R31: answers that look like something else than they are. */
class FaultFiguresTest extends TextRequestTestSupport {

    private static final String READ = "textrequest:getContactByPhoneNumber?dashboardId=121&phoneNumber=" + CONTACT;
    private static final String LIST = "textrequest:getContacts?dashboardId=121";
    private static final String SEND =
            "textrequest:sendMessageByPhoneNumber?dashboardId=121&phoneNumber=" + CONTACT + "&resolveUnknown=false";

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void aRedirectToAnotherAuthorityMakesNoRequestThereEvenWithAClientThatWouldFollow(int status) throws Exception {
        HttpComponent following = new HttpComponent();
        following.setCamelContext(context);
        following.setFollowRedirects(true);
        context.getRegistry().bind("following", following);
        try (LoopbackServer elsewhere = new LoopbackServer(200, "{}")) {
            simulator.faults().onEveryCall().fail(Fault.redirect(status, elsewhere.url() + "/api/v3/dashboards"));

            for (String client : List.of("", "&httpComponent=#following")) {
                for (String call : List.of(READ, LIST, SEND)) {
                    assertThat(failureOf(() -> template.requestBody(call + client, "See you at 3")))
                            .isInstanceOf(UnexpectedAnswerException.class)
                            .hasMessageContaining("redirects are never followed");
                }
            }
            assertThat(elsewhere.received).isEmpty();
        }
        assertThat(simulator.requests()).hasSize(6);
    }

    static Stream<Arguments> deceptions() {
        return Stream.of(
                Arguments.of("truncated", Fault.truncatedAnswer(), UnavailableException.class),
                Arguments.of("broken JSON", Fault.brokenJson(), UnexpectedAnswerException.class),
                Arguments.of("HTML", Fault.foreignBody("text/html", "<html/>"), UnexpectedAnswerException.class),
                Arguments.of("plain text", Fault.foreignBody("text/plain", "OK"), UnexpectedAnswerException.class),
                Arguments.of(
                        "charset",
                        Fault.wrongCharset(StandardCharsets.ISO_8859_1, "utf-8"),
                        UnexpectedAnswerException.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deceptions")
    void a200ThatIsNoneIsNeverASuccess(String name, Fault fault, Class<? extends TextRequestException> failure) {
        template.requestBody(
                "textrequest:createContact?dashboardId=121&phoneNumber=" + CONTACT, "{\"display_name\": \"Zoë\"}");
        simulator.faults().onEveryCall().fail(fault);

        assertThat(failureOf(() -> template.requestBody(READ, (Object) null))).isInstanceOf(failure);
        assertThat(failureOf(() -> template.requestBody(LIST, (Object) null))).isInstanceOf(failure);
        assertThat(failureOf(() -> template.requestBody(SEND, "Zoë?"))).isInstanceOf(OutcomeUnknownException.class);
        assertThat(simulator.requestCount("SendMessageByPhoneNumber")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204})
    void nothingIsAbsenceToAReadAndNoSuccessToASend(int status) {
        simulator
                .faults()
                .onEveryCall()
                .fail(status == 204 ? Fault.status(204) : Fault.foreignBody("application/json", ""));

        assertThat(template.requestBody(READ, (Object) null)).isNull();
        assertThat(template.requestBody(LIST, (Object) null)).isEqualTo(Page.empty());
        assertThat(failureOf(() -> template.requestBody(SEND, "See you at 3")))
                .isInstanceOf(OutcomeUnknownException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001", "parameterInvalid", ""})
    void aSendRefusedInA200IsRefusedAndNotRepeated(String code) {
        simulator.faults().onEveryCall().fail(Fault.sendError(code));

        assertThat(failureOf(() -> template.requestBody(SEND, "See you at 3")))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(simulator.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30050", "2100"})
    void anOptOutIsTypedNotRepeatedAndTheGuardRefusesTheNextText(String code) {
        simulator.faults().onEveryCall().fail(Fault.sendError(code));
        String guarded = SEND + "&optOutGuard=true";

        assertThat(failureOf(() -> template.requestBody(guarded, "one")))
                .isInstanceOfSatisfying(
                        OptedOutException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(code));
        assertThat(failureOf(() -> template.requestBody(guarded, "two"))).isInstanceOf(OptedOutException.class);
        assertThat(simulator.requests()).hasSize(1);
    }

    /** The text was accepted, its answer lost, and the conversation tells what became of it. */
    @Test
    void anOptOutFoundInAListIsTyped() {
        String message = "{\"items\":[{\"message_id\":\"3f6d0a52-6a0e-4a54-9a0b-0f4b7f0f9a11\",\"body\":\"one\","
                + "\"message_timestamp_utc\":\"" + Instant.now() + "\","
                + "\"message_direction\":\"S\",\"response_by_username\":\"API\",\"delivery_status\":\"error\","
                + "\"delivery_error\":\"30050\"}],\"meta\":{\"page\":0,\"page_size\":100,\"total_items\":1}}";
        simulator.faults().on("SendMessageByPhoneNumber").fail(Fault.resetAfter());
        simulator.faults().on("GetMessagesByContactPhone").fail(Fault.foreignBody("application/json", message));

        assertThat(failureOf(() -> template.requestBody(SEND.replace("&resolveUnknown=false", ""), "one")))
                .isInstanceOfSatisfying(
                        OptedOutException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo("30050"));
        assertThat(simulator.requestCount("SendMessageByPhoneNumber")).isEqualTo(1);
    }
}
