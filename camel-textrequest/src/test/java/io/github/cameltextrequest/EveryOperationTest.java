package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameltextrequest.model.BulkReport;
import io.github.cameltextrequest.model.Campaign;
import io.github.cameltextrequest.model.Group;
import io.github.cameltextrequest.model.Hook;
import io.github.cameltextrequest.model.Keyword;
import io.github.cameltextrequest.model.Message;
import io.github.cameltextrequest.model.ModelSamples;
import io.github.cameltextrequest.model.Page;
import io.github.cameltextrequest.model.Payment;
import io.github.cameltextrequest.model.Review;
import io.github.cameltextrequest.model.ScheduledMessage;
import io.github.cameltextrequest.model.Tag;
import io.github.cameltextrequest.model.TextRequestJson;
import io.github.cameltextrequest.model.User;
import io.github.cameltextrequest.operation.Result;
import io.github.cameltextrequest.operation.TextRequestOperation;
import io.github.cameltextrequest.simulator.RecordedRequest;
import io.github.cameltextrequest.simulator.SimulatedDashboard;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the service in a route, over HTTP: what goes onto the wire and what comes back. */
class EveryOperationTest extends TextRequestTestSupport {

    private static final String GUID = "00000000-0000-4000-8000-000000000000";

    private final Map<String, Object> ids = new HashMap<>();

    static Stream<List<String>> successes() {
        return OperationCases.successes();
    }

    static Stream<List<String>> others() {
        return OperationCases.others();
    }

    /** One of each, so that every id in the tables leads somewhere. */
    @BeforeEach
    void fillTheAccount() {
        String on121 = "?dashboardId=121";
        simulator.activatePayments(121);
        simulator.contact(CONTACT).texts("hello");
        template.requestBody("textrequest:createContact?dashboardId=121&phoneNumber=4235550150", Map.of());
        ids.put("guid", GUID);
        ids.put(
                "message",
                made("sendMessageByPhoneNumber?dashboardId=121&phoneNumber=" + CONTACT, "a", Message.class)
                        .messageId());
        ids.put(
                "group",
                made("createGroup" + on121, Map.of("name", "VIP"), Group.class).id());
        ids.put(
                "tag",
                made("createTag" + on121, Map.of("tag", "customer"), Tag.class).id());
        ids.put(
                "field",
                made(
                                "createCustomField" + on121,
                                Map.of("name", "Colour"),
                                io.github.cameltextrequest.model.CustomField.class)
                        .id());
        ids.put(
                "keyword",
                made("createKeyword" + on121, Map.of("keywordValue", "COUPON"), Keyword.class)
                        .id());
        ids.put(
                "payment",
                made(
                                "createPayment?dashboardId=121&referenceNumber=R1",
                                Map.of("description", "x", "customerPhone", CONTACT, "amountRequested", 1),
                                Payment.class)
                        .paymentId());
        ids.put(
                "user",
                made(
                                "createUser",
                                Map.of(
                                        "firstName",
                                        "D",
                                        "lastName",
                                        "O",
                                        "email",
                                        "dana@example.com",
                                        "password",
                                        "hunter2",
                                        "externalUserId",
                                        "7"),
                                User.class)
                        .id());
        ids.put(
                "hook",
                made(
                                "createHook" + on121,
                                Map.of("targetUrl", "https://example.com/a", "event", "msg_received"),
                                Hook.class)
                        .id());
        SimulatedDashboard dashboard = simulator.dashboard(121);
        dashboard.addReview(whole(Review.class, Map.of("review_date_utc", "2026-07-25T09:39:35")));
        ids.put("campaign", dashboard.addCampaign(whole(Campaign.class, Map.of("name", "Spring"))));
        ids.put("scheduled", dashboard.addScheduledMessage(Map.of("schedule_date_utc", "2026-12-25T09:00:00")));
        simulator.clearRequests();
    }

    /** All members of a model but its id, some with these values. */
    private static Map<String, Object> whole(Class<?> model, Map<String, Object> values) {
        Map<String, Object> members = wireMembers(model);
        members.remove("id");
        members.putAll(values);
        return members;
    }

    private static Map<String, Object> wireMembers(Class<?> model) {
        return new ObjectMapper()
                .convertValue(
                        TextRequestJson.toTree(ModelSamples.sample(model, name -> CONTACT)),
                        new TypeReference<Map<String, Object>>() {});
    }

    private <T> T made(String uri, Object body, Class<T> type) {
        return template.requestBody("textrequest:" + uri, body, type);
    }

    @Test
    void theTableHasEveryOperationOfTheService() {
        assertThat(successes().map(row -> row.get(0).replaceFirst("\\?.*", "")))
                .containsExactlyElementsOf(Arrays.stream(TextRequestOperation.values())
                        .filter(TextRequestOperation::ofService)
                        .map(TextRequestOperation::uriName)
                        .toList());
    }

    @Test
    void everyOperationIsTriedWhereItHasNothingOrIsRefused() {
        assertThat(others().map(row -> row.get(0).replaceFirst("\\?.*", "")).distinct())
                .containsExactlyInAnyOrderElementsOf(successes()
                        .map(row -> row.get(0).replaceFirst("\\?.*", ""))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("successes")
    void anOperationSendsItsInputsAndBringsItsResult(List<String> row) throws Exception {
        Exchange exchange = call(row.get(0), row.get(1));

        assertThat(exchange.getException()).isNull();
        RecordedRequest request = lastRequest();
        String query = request.query() == null ? "" : "?" + request.query();
        assertThat(request.method() + " " + request.path().replaceFirst("^/api/v3", "") + query)
                .isEqualTo(filled(row.get(2)));
        assertPayload(request, filled(row.get(3)));
        assertThat(described(exchange)).isEqualTo(row.get(4));
        if (!row.get(5).equals("-")) {
            JsonNode result = TextRequestJson.toTree(exchange.getMessage().getBody());
            assertHolds("", result, new ObjectMapper().readTree(filled(row.get(5))));
        }
        assertThat(simulator.requests()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("successesWithMembers")
    void theSimulatorAnswersWithTheMembersOfTheModelAndNoOthers(List<String> row) throws Exception {
        TextRequestOperation operation = operation(row);
        String separator = row.get(0).contains("?") ? "&" : "?";
        Exchange exchange = call(row.get(0) + separator + "outputFormat=json", row.get(1));

        JsonNode answer = new ObjectMapper().readTree(exchange.getMessage().getBody(String.class));
        JsonNode one = operation.result().kind() == Result.Kind.PAGE
                ? answer.path("items").path(0)
                : answer.isArray() ? answer.path(0) : answer;
        Set<String> expected = wireMembers(operation.result().type()).keySet();
        if (operation == TextRequestOperation.SEND_MESSAGE) {
            expected.removeAll(Set.of("message", "errorCode")); // which come with a refusal
        }
        assertThat(one.properties()).extracting(Map.Entry::getKey).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Without the bulk upsert, whose answer is summed up, and scheduled messages, whose members nobody knows. */
    static Stream<List<String>> successesWithMembers() {
        return successes().filter(row -> {
            Class<?> type = operation(row).result().type();
            return type != null
                    && type.isRecord()
                    && type != ScheduledMessage.class
                    && operation(row) != TextRequestOperation.BULK_UPDATE_CONTACTS;
        });
    }

    private static TextRequestOperation operation(List<String> row) {
        return TextRequestOperation.named(row.get(0).replaceFirst("\\?.*", "")).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatIsNotThereIsNothingAndWhatMustNotBeIsTyped(List<String> row) throws Exception {
        Exchange exchange = call(row.get(0), row.get(1));

        assertThat(
                        exchange.getException() == null
                                ? described(exchange)
                                : exchange.getException().getClass().getSimpleName())
                .isIn(row.get(2), "200 " + row.get(2), "204 " + row.get(2));
        assertThat(simulator.requests()).hasSize(1);
    }

    private Exchange call(String operation, String body) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:call").to("textrequest:" + filled(operation));
            }
        });
        return template.request("direct:call", in -> {
            in.getMessage().setBody(body.equals("-") ? null : filled(body));
            if (operation.startsWith("uploadMms")) {
                in.getMessage().setHeader(TextRequestConstants.FILE_NAME, "picture.png");
            }
        });
    }

    private static void assertPayload(RecordedRequest request, String expected) throws Exception {
        if (expected.equals("multipart")) {
            assertThat(request.header("content-type")).startsWith("multipart/form-data; ");
        } else if (expected.equals("-")) {
            assertThat(request.body()).isEmpty();
        } else {
            assertThat(new ObjectMapper().readTree(request.body())).isEqualTo(new ObjectMapper().readTree(expected));
        }
    }

    /** Members and elements that nothing is expected of may be anything. */
    private static void assertHolds(String where, JsonNode actual, JsonNode expected) {
        expected.properties()
                .forEach(member ->
                        assertHolds(where + "/" + member.getKey(), actual.path(member.getKey()), member.getValue()));
        for (int index = 0; expected.isArray() && index < expected.size(); index++) {
            assertHolds(where + "/" + index, actual.path(index), expected.get(index));
        }
        if (expected.isValueNode()) {
            assertThat(actual.asText()).as(where).isEqualTo(expected.asText());
        }
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, Object> id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue().toString());
        }
        return filled;
    }

    private static String described(Exchange exchange) {
        return exchange.getMessage().getHeader(TextRequestConstants.RESPONSE_CODE) + " "
                + described(exchange.getMessage().getBody());
    }

    private static String described(@Nullable Object body) {
        if (body instanceof Page<?> page) {
            return described("page", page.items());
        }
        if (body instanceof List<?> list) {
            return described("list", list);
        }
        if (body instanceof BulkReport report) {
            assertThat(report.allDone()).isTrue();
        }
        return body == null ? "nothing" : body.getClass().getSimpleName();
    }

    private static String described(String kind, List<?> rows) {
        return rows.isEmpty()
                ? "empty " + kind
                : kind + " of " + rows.get(0).getClass().getSimpleName();
    }
}
