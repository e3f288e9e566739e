package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltextrequest.exception.AuthenticationException;
import io.github.cameltextrequest.exception.InvalidRequestException;
import io.github.cameltextrequest.exception.UnavailableException;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each mistake is one sentence that names what to mend, and shows neither the key nor a whole number. */
class TextRequestErrorsTest extends TextRequestTestSupport {

    @Test
    void aWrongOperationFailsAtStartAndNamesTheNearOnes() throws Exception {
        RouteBuilder route = new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:wrong").to("textrequest:sendMesageByPhone");
            }
        };

        assertThatThrownBy(() -> context.addRoutes(route))
                .rootCause()
                .hasMessageContaining("'sendMesageByPhone'")
                .hasMessageContaining("sendMessageByPhoneNumber");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void aMissingDashboardNamesOptionAndHeaderAndMakesNoCall() {
        Throwable failure = failureOf(
                () -> template.requestBody("textrequest:sendMessageByPhoneNumber?phoneNumber=" + CONTACT, "x"));

        assertThat(failure)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("dashboardId must be set for sendMessageByPhoneNumber")
                .hasMessageContaining("option dashboardId")
                .hasMessageContaining("header CamelTextRequestDashboardId");
        assertThat(simulator.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "5550142x", "442071234567", "1423555014299"})
    void aBadPhoneNumberNamesItsOriginShowsFourDigitsAndMakesNoCall(String number) {
        Throwable failure = failureOf(() -> template.requestBodyAndHeader(
                "textrequest:sendMessageByPhoneNumber?dashboardId=121",
                "x",
                TextRequestConstants.PHONE_NUMBER,
                number));

        assertThat(failure)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("header CamelTextRequestPhoneNumber")
                .hasMessageNotContaining(number + " ")
                .satisfies(e -> assertThat(e.getMessage()).doesNotMatch(".*\\d{7}.*"));
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void anEmptyTextAndATooLongOneMakeNoCall() {
        String send = "textrequest:sendMessageByPhoneNumber?dashboardId=121&phoneNumber=" + CONTACT;

        assertThat(failureOf(() -> template.requestBody(send, " "))).hasMessageContaining("text must not be empty");
        assertThat(failureOf(() -> template.requestBody(send, "x".repeat(1601))))
                .hasMessageContaining("1600 characters");
        assertThat(failureOf(() -> template.requestBody(send + "&locationCallback=https://example.com", "where?")))
                .hasMessageContaining("[LocationRequest]");
        assertThat(failureOf(() -> template.requestBody("textrequest:sendMessage?to=" + CONTACT, "x")))
                .hasMessageContaining("option from")
                .hasMessageContaining("header CamelTextRequestFrom");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void aBadNumberInAPayloadNamesTheMemberAndMakesNoCall() {
        for (Object body : List.of("x", Map.of("body", "x", "from", "4235550100", "to", "442071234567"))) {
            Throwable failure = failureOf(() -> template.requestBodyAndHeader(
                    "textrequest:sendMessage", body, "CamelTextRequestTo", "442071234567"));

            assertThat(failure).isInstanceOf(InvalidRequestException.class).hasMessageContaining("to must be valid");
            assertThat(failure.getMessage()).doesNotMatch("(?s).*\\d{7}.*").contains("4567");
        }
        assertThat(failureOf(() -> template.requestBodyAndHeader(
                        "textrequest:sendMessage?from=4235550100", "x", "CamelTextRequestTo", "442071234567")))
                .hasMessageStartingWith("to must be valid")
                .hasMessageContaining("header CamelTextRequestTo");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void aRefusedKeyNamesTheOptionAndNotTheKey() {
        String wrongKey = "another-key-nobody-may-see";
        context.getComponent("textrequest", TextRequestComponent.class)
                .getConfiguration()
                .setApiKey(wrongKey);

        assertThat(failureOf(() -> template.requestBody("textrequest:getDashboards", (Object) null)))
                .isInstanceOfSatisfying(
                        AuthenticationException.class,
                        e -> assertThat(e.getStatusCode()).isEqualTo(401))
                .hasMessageContaining("option apiKey")
                .hasMessageNotContaining(wrongKey);
    }

    @Test
    void anUnreachableHostNamesTheBaseUrl() {
        context.getComponent("textrequest", TextRequestComponent.class)
                .getConfiguration()
                .setBaseUrl("http://127.0.0.1:1/api/v3");

        assertThat(failureOf(() -> template.requestBody(
                        "textrequest:sendMessageByPhoneNumber?dashboardId=121&phoneNumber=" + CONTACT, "x")))
                .isInstanceOfSatisfying(UnavailableException.class, e -> {
                    assertThat(e.getDetails()).isNotNull();
                    assertThat(e.getDetails().contact()).isEqualTo("0142");
                })
                .hasMessageContaining("option baseUrl");
    }

    @Test
    void aMissingKeyNamesOptionAndVariable() throws Exception {
        try (DefaultCamelContext bare = new DefaultCamelContext()) {
            bare.start();
            assertThatThrownBy(
                            () -> bare.createProducerTemplate().requestBody("textrequest:getDashboards", (Object) null))
                    .rootCause()
                    .hasMessageContaining("option apiKey")
                    .hasMessageContaining("TEXTREQUEST_API_KEY");
        }
    }

    @Test
    void eventsCannotBeCalledAndOperationsCannotBeConsumed() {
        assertThat(failureOf(() -> template.requestBody("textrequest:events", "x")))
                .hasStackTraceContaining("can only be consumed");
        assertThatThrownBy(() -> context.addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("textrequest:getContacts").to("mock:never");
                    }
                }))
                .hasStackTraceContaining("can only be called");
    }

    @Test
    void aHostileServersHeadersNeverReachTheExchange() {
        simulator.answerHeaders(Map.of(
                "CamelFileName",
                "evil",
                "caMelHttpUri",
                "http://127.0.0.1:1",
                "CAMELTextRequestPhoneNumber",
                "14235550199",
                "org.apache.camel.x",
                "evil",
                "breadcrumbId",
                "evil"));

        Exchange exchange = template.request("textrequest:getDashboards", in -> {});

        assertThat(exchange.getMessage().getHeaders()).containsOnlyKeys(TextRequestConstants.RESPONSE_CODE);
        assertThat(exchange.getProperties().toString()).doesNotContain("evil");
    }

    @Test
    void noLogLineShowsTheKeyOrAWholeNumber() {
        try (LogCapture log = new LogCapture()) {
            String send = "textrequest:sendMessageByPhoneNumber?dashboardId=121&phoneNumber=" + CONTACT;
            template.requestBody(send, "secret words");
            failureOf(() -> template.requestBody(send + "&baseUrl=http://127.0.0.1:1/", "secret words"));
            failureOf(() -> template.requestBodyAndHeader(
                    "textrequest:sendMessageByPhoneNumber?dashboardId=121",
                    "secret words",
                    "CamelTextRequestPhoneNumber",
                    CONTACT + "9"));

            assertThat(log.lines())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).doesNotContain(KEY, "secret words", CONTACT));
        }
    }
}
