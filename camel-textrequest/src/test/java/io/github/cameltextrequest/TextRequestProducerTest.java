package io.github.cameltextrequest;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltextrequest.exception.InvalidRequestException;
import io.github.cameltextrequest.model.Contact;
import io.github.cameltextrequest.model.Conversation;
import io.github.cameltextrequest.model.Dashboard;
import io.github.cameltextrequest.model.DashboardMessage;
import io.github.cameltextrequest.model.Message;
import io.github.cameltextrequest.model.Page;
import io.github.cameltextrequest.model.SendContactMessageRequest;
import io.github.cameltextrequest.model.SendMessageResponse;
import io.github.cameltextrequest.simulator.Fault;
import io.github.cameltextrequest.simulator.RecordedRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRequestProducerTest extends TextRequestTestSupport {

    private static final String SEND = "textrequest:sendMessageByPhoneNumber?dashboardId=121&phoneNumber=" + CONTACT;

    @Test
    void aTextGoesOutAsTheBodyOfTheMessage() {
        Message sent = template.requestBody(SEND, "See you at 3 ☕", Message.class);

        RecordedRequest request = lastRequest();
        assertThat(request.method() + " " + request.path())
                .endsWith("POST /api/v3/dashboards/121/contacts/14235550142/messages");
        assertThat(request.bodyText()).isEqualTo("{\"body\":\"See you at 3 ☕\"}");
        assertThat(request.header("x-api-key")).isEqualTo(KEY);
        assertThat(sent.messageId()).isNotBlank();
        assertThat(simulator.sent()).singleElement().satisfies(text -> {
            assertThat(text.to()).isEqualTo(CONTACT);
            assertThat(text.body()).isEqualTo("See you at 3 ☕");
        });
    }

    @Test
    void aTextThatLooksLikeJsonIsStillTheText() {
        template.requestBodyAndHeader(SEND, "{\"body\":\"x\"}", Exchange.CONTENT_TYPE, "application/json");

        assertThat(simulator.sent())
                .singleElement()
                .satisfies(text -> assertThat(text.body()).isEqualTo("{\"body\":\"x\"}"));
    }

    @Test
    void streamsAndBytesAreTextToo() {
        template.requestBody(SEND, new ByteArrayInputStream("stream".getBytes(StandardCharsets.UTF_8)));
        template.requestBody(SEND, "bytes".getBytes(StandardCharsets.UTF_8));

        assertThat(simulator.sent()).extracting(text -> text.body()).containsExactly("stream", "bytes");
    }

    @Test
    void aStructuredSendIsARecordAMapATreeOrJsonOnRequest() {
        template.requestBody(SEND, new SendContactMessageRequest("record", "Desk", null, null, null, null));
        template.requestBody(SEND, Map.of("body", "map", "senderName", "Desk"));
        template.requestBody(SEND, Map.of("body", "snake", "sender_name", "Desk"));
        template.requestBody(SEND + "&payload=json", "{\"body\":\"json\",\"sender_name\":\"Desk\"}");

        assertThat(simulator.sent()).extracting(text -> text.body()).containsExactly("record", "map", "snake", "json");
        assertThat(simulator.sent()).extracting(text -> text.senderName()).containsOnly("Desk");
    }

    @Test
    void anUnknownMemberIsRefusedBeforeAnyCall() {
        Throwable failure = failureOf(() -> template.requestBody(SEND, Map.of("body", "x", "sendrName", "Desk")));

        assertThat(failure).hasMessageContaining("sendrName").hasMessageContaining("sendMessageByPhoneNumber");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void membersComeFromOptionsAndHeadersAndTheHeadersDoNotLast() {
        Exchange exchange = template.request(SEND + "&senderName=Front Desk", in -> {
            in.getMessage().setBody("hello");
            in.getMessage().setHeader("CamelTextRequestSenderName", "Somebody");
            in.getMessage().setHeader("CamelTextRequestStatusCallback", "https://example.com/status");
        });

        assertThat(simulator.sent()).singleElement().satisfies(text -> {
            assertThat(text.senderName()).isEqualTo("Front Desk");
            assertThat(text.statusCallback()).isEqualTo("https://example.com/status");
        });
        assertThat(exchange.getMessage().getHeaders())
                .doesNotContainKeys("CamelTextRequestSenderName", "CamelTextRequestStatusCallback")
                .containsEntry(TextRequestConstants.RESPONSE_CODE, 200)
                .containsKey(TextRequestConstants.MESSAGE_ID);
    }

    @Test
    void sendMessageTakesItsNumbersFromOptionsAndHeadersInAnySpelling() {
        SendMessageResponse sent = template.requestBodyAndHeader(
                "textrequest:sendMessage?from=423-555-0100",
                "hi",
                "CamelTextRequestTo",
                "+1 (423) 555-0142",
                SendMessageResponse.class);

        assertThat(lastRequest().bodyText())
                .contains("\"from\":\"14235550100\"", "\"to\":\"14235550142\"", "\"body\":\"hi\"");
        assertThat(sent.status()).isEqualTo("sending");
    }

    @Test
    void whatStandsOnTheUriIsFixedAndAHeaderFillsWhatIsOpen() {
        Map<String, Object> headers = Map.ofEntries(
                entry("CamelTextRequestPhoneNumber", "14235550199"), entry("CamelTextRequestDashboardId", 122));
        template.requestBodyAndHeaders("textrequest:sendMessageByPhoneNumber?phoneNumber=4235550142", "x", headers);

        assertThat(lastRequest().path()).endsWith("/dashboards/122/contacts/14235550142/messages");
    }

    @Test
    void theComponentsDashboardComesLast() {
        context.getComponent("textrequest", TextRequestComponent.class).setDashboardId("122");

        template.requestBody("textrequest:getDashboard", (Object) null);
        assertThat(lastRequest().path()).endsWith("/dashboards/122");
        template.requestBodyAndHeader("textrequest:getDashboard", null, "CamelTextRequestDashboardId", "121");
        assertThat(lastRequest().path()).endsWith("/dashboards/121");
    }

    @Test
    void headersOfTheExchangeNeverReachTheServiceNorDoAnEventsHeadersBecomeFilters() {
        simulator.contact(CONTACT).texts("hello");
        Map<String, Object> headers = Map.of(
                "Authorization",
                "Bearer abc",
                "X-Mine",
                "1",
                "CamelHttpUri",
                "http://127.0.0.1:1/",
                "CamelHttpMethod",
                "DELETE",
                "CamelTextRequestDirection",
                "S",
                "CamelTextRequestMessageDirection",
                "S",
                "messageDirection",
                "S",
                "page",
                "7");
        template.requestBodyAndHeaders("textrequest:getDashboardMessages?dashboardId=121", null, headers);

        RecordedRequest request = lastRequest();
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.query()).isNull();
        assertThat(request.headers())
                .containsOnlyKeys("x-api-key", "accept", "accept-encoding", "connection", "host", "user-agent");
    }

    @Test
    void aQueryHeaderIsAFilter() {
        template.requestBodyAndHeader(
                "textrequest:getDashboardMessages?dashboardId=121&startDate=2026-11-01T10:00:00",
                null,
                "CamelTextRequestQueryMessageDirection",
                "R");

        assertThat(lastRequest().query()).isEqualTo("start_date=2026-11-01T10%3A00%3A00Z&message_direction=R");
    }

    @Test
    void readsComeBackAsModels() {
        simulator.contact(CONTACT).texts("hello");

        Page<?> dashboards = template.requestBody("textrequest:getDashboards", null, Page.class);
        assertThat(dashboards.items()).hasSize(2).first().isInstanceOf(Dashboard.class);
        assertThat(dashboards.totalItems()).isEqualTo(2);
        assertThat(template.requestBody("textrequest:getDashboard?dashboardId=121", null, Object.class))
                .isInstanceOf(Dashboard.class);
        assertThat(firstOf("getDashboardMessages")).isInstanceOf(DashboardMessage.class);
        assertThat(firstOf("getConversations")).isInstanceOf(Conversation.class);
        assertThat(firstOf("getMessagesByContactPhone&phoneNumber=" + CONTACT)).isInstanceOf(Message.class);
    }

    private Object firstOf(String operation) {
        String uri = "textrequest:" + operation.replaceFirst("(&.*)?$", "") + "?dashboardId=121"
                + (operation.contains("&") ? operation.substring(operation.indexOf('&')) : "");
        return template.requestBody(uri, null, Page.class).items().get(0);
    }

    @Test
    void aContactIsMadeReadAndConverted() {
        String contact = "?dashboardId=121&phoneNumber=" + CONTACT;
        template.requestBody("textrequest:createContact" + contact, Map.of("firstName", "Dana", "isSuppressed", true));
        assertThat(lastRequest().bodyText()).isEqualTo("{\"first_name\":\"Dana\",\"is_suppressed\":true}");

        Contact read = template.requestBody("textrequest:getContactByPhoneNumber" + contact, null, Contact.class);
        assertThat(read.firstName()).isEqualTo("Dana");
        assertThat(template.requestBody("textrequest:getContactByPhoneNumber" + contact, null, JsonNode.class)
                        .get("first_name")
                        .asText())
                .isEqualTo("Dana");
        assertThat(map("textrequest:getContactByPhoneNumber" + contact)).containsEntry("first_name", "Dana");
        assertThat(template.requestBody("textrequest:getContactByPhoneNumber" + contact, null, String.class))
                .contains("\"phone_number\":\"14235550142\"");
    }

    @Test
    void aMissingContactIsANullBodyAndAnEmptyListAnEmptyPage() {
        Exchange missing = template.request(
                "textrequest:getContactByPhoneNumber?dashboardId=121&phoneNumber=4235550177",
                in -> in.getMessage().setBody("ignored"));
        assertThat(missing.getException()).isNull();
        assertThat(missing.getMessage().getBody()).isNull();
        assertThat(missing.getMessage().getHeader(TextRequestConstants.RESPONSE_CODE))
                .isEqualTo(204);
        Page<?> none = template.requestBody("textrequest:getConversations?dashboardId=121", null, Page.class);
        assertThat(none.items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404})
    void aDashboardThatDoesNotExistIsANullBodyHoweverTheServiceSaysSo(int status) throws Exception {
        try (LoopbackServer service = new LoopbackServer(status, "{}")) {
            Exchange exchange =
                    template.request("textrequest:getDashboard?dashboardId=999&baseUrl=" + service.url(), in -> {});

            assertThat(exchange.getException()).isNull();
            assertThat(exchange.getMessage().getBody()).isNull();
            assertThat(exchange.getMessage().getHeader(TextRequestConstants.RESPONSE_CODE))
                    .isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&outputFormat=map", "&fetch=all", "&fetch=stream", "&fetch=all&outputFormat=map"})
    void aDirectionThatTheServiceIgnoresIsFilteredHere(String how) {
        simulator
                .faults()
                .on("GetDashboardMessages")
                .first(1)
                .fail(Fault.foreignBody(
                        "application/json",
                        "{\"items\":[{\"message_id\":\"a\",\"message_direction\":\"S\"},{\"message_id\":\"b\",\"message_direction\":\"R\"}],"
                                + "\"meta\":{\"page\":0,\"page_size\":1000,\"total_items\":2}}"));

        JsonNode messages = template.requestBody(
                "textrequest:getDashboardMessages?dashboardId=121&messageDirection=R" + how, null, JsonNode.class);

        assertThat(messages.findValuesAsText("message_id")).containsExactly("b");
    }

    @Test
    void aWalkReadsEveryPageItselfInPagesOfOneRowOrMore() {
        assertThat(failureOf(() -> template.requestBody("textrequest:getDashboards?fetch=all&page=1", (Object) null)))
                .rootCause()
                .hasMessageContaining("page must not be set when fetch is ALL");
        assertThat(failureOf(
                        () -> template.requestBody("textrequest:getDashboards?fetch=all&pageSize=0", (Object) null)))
                .hasMessageContaining("pageSize must be at least 1 for getDashboards, but was 0");
        assertThat((List<?>) template.requestBody("textrequest:getDashboards?fetch=all&pageSize=1", (Object) null))
                .hasSize(2);
        assertThat((List<?>) template.requestBody("textrequest:getDashboards?fetch=all&pageSize=5000", (Object) null))
                .hasSize(2);
        assertThat(lastRequest().query()).isEqualTo("page=0&page_size=1000");
    }

    @Test
    void anOptionOfOtherOperationsIsRefusedAtStart() {
        assertThat(failureOf(() -> template.requestBody(
                        "textrequest:getConversations?dashboardId=121&isResolved=true", (Object) null)))
                .rootCause()
                .hasMessage(
                        "options must be inputs of getConversations, but isResolved is one of getContacts only: leave it out");
        assertThat(failureOf(() -> template.requestBody(SEND + "&path=/dashboards", "x")))
                .rootCause()
                .hasMessageContaining("but path is one of request only");
        Page<?> dashboards = template.requestBody("textrequest:getDashboards?dashboardId=121", null, Page.class);
        assertThat(dashboards.items()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ".."})
    void anIdThatWouldLeadToAnotherResourceIsRefusedBeforeTheCall(String id) {
        assertThat(failureOf(() -> template.requestBodyAndHeader(
                        "textrequest:deleteTag?dashboardId=121", null, "CamelTextRequestTagId", id)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("tagId must be valid for deleteTag")
                .hasMessageContaining("mend the header CamelTextRequestTagId");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void theResultIsAModelAMapOrTheJsonAsReceived() {
        assertThat(map("textrequest:getDashboard?dashboardId=121&outputFormat=map"))
                .containsEntry("id", 121);
        assertThat(template.requestBody(
                        "textrequest:getDashboard?dashboardId=121&outputFormat=json", null, Object.class))
                .isInstanceOfSatisfying(String.class, json -> assertThat(json).contains("\"id\":121"));
    }

    @Test
    void simpleReachesTheMembersOfAResult() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:name")
                        .to("textrequest:getDashboard?dashboardId=121")
                        .setBody(simple("${body.id}/${body.phone}"));
            }
        });

        assertThat(template.requestBody("direct:name", null, String.class)).isEqualTo("121/14235550100");
    }

    @Test
    void allPagesComeAsOneListOrAsAStreamOfOnePageAtATime() throws Exception {
        for (int i = 0; i < 25; i++) {
            simulator.contact(CONTACT).texts("text " + i);
        }
        simulator.clearRequests();
        String walk = "textrequest:getDashboardMessages?dashboardId=121&pageSize=10&fetch=";

        assertThat((List<?>) template.requestBody(walk + "all", (Object) null)).hasSize(25);
        // Three pages, and one request more because they overlap.
        assertThat(simulator.requestCount("GetDashboardMessages")).isEqualTo(4);
        simulator.clearRequests();
        Iterable<?> stream = template.requestBody(walk + "stream", null, Iterable.class);
        assertThat(stream.iterator().next()).isInstanceOf(DashboardMessage.class);
        assertThat(simulator.requestCount("GetDashboardMessages")).isEqualTo(1);
        assertThat(stream).hasSize(25);
    }

    @Test
    void aSplitThatStopsOnAnExceptionFetchesNoFurtherPage() throws Exception {
        for (int i = 0; i < 25; i++) {
            simulator.contact(CONTACT).texts("text " + i);
        }
        simulator.clearRequests();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:split")
                        .to("textrequest:getDashboardMessages?dashboardId=121&pageSize=5&fetch=stream")
                        .split(body())
                        .streaming()
                        .stopOnException()
                        .throwException(new IllegalStateException("stop"));
            }
        });

        assertThat(failureOf(() -> template.requestBody("direct:split", (Object) null)))
                .hasMessageContaining("stop");
        assertThat(simulator.requestCount("GetDashboardMessages")).isEqualTo(1);
    }

    @Test
    void aRequestOfAnyKindStaysBelowTheBaseUrl() {
        assertThat(map("textrequest:request?path=/dashboards/121")).containsEntry("id", 121);
        assertThat(failureOf(() -> template.requestBodyAndHeader(
                        "textrequest:request", null, TextRequestConstants.PATH, "@evil.example/x")))
                .hasMessageContaining("path must start with one /");
    }
}
