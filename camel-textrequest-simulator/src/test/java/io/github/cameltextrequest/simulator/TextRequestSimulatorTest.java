package io.github.cameltextrequest.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TextRequestSimulatorTest {
    private static final Instant START = Instant.parse("2026-07-25T14:03:11.500Z");

    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.builder()
            .clock(Clock.fixed(START, ZoneOffset.UTC))
            .maxPageSize(5)
            .build();

    @RegisterExtension
    final TextRequestSimulator ownSimulator = TextRequestSimulator.create();

    private final Api api = new Api(simulator);

    @Test
    void aCallWithoutTheKeyOrWithAnotherIsUnauthorized() {
        Api.Result without = Api.send(api.request("/dashboards"));
        Api.Result wrong = Api.send(api.request("/dashboards").header("x-api-key", "another"));

        assertThat(without.status()).isEqualTo(401);
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.json())
                .isEqualTo(new JsonObject()
                        .put("status", 401)
                        .put("message", "Unauthorized.")
                        .putNull("errorCode"));
    }

    @Test
    void openConnectionsAreCountedUntilTheyAreClosed() throws Exception {
        assertThat(ownSimulator.openConnections()).isZero();
        try (RawCall first = new RawCall(ownSimulator)) {
            first.head(0);
            await().until(() -> ownSimulator.openConnections() == 1);
            try (RawCall second = new RawCall(ownSimulator)) {
                second.head(0);
                await().until(() -> ownSimulator.openConnections() == 2);
            }
            await().until(() -> ownSimulator.openConnections() == 1);
        }
        await().until(() -> ownSimulator.openConnections() == 0);
    }

    @Test
    void dashboardsAreThoseOfTheSettings() {
        Api.Result result = api.get("/dashboards");

        assertThat(result.items()).hasSize(2);
        assertThat(result.item(1).getInteger("id")).isEqualTo(122);
        assertThat(result.item(1).getString("phone")).isEqualTo("14235550101");
        assertThat(api.get("/dashboards/121").json().getString("phone")).isEqualTo("14235550100");
    }

    @Test
    void aDashboardThatDoesNotExistIsNoContent() {
        assertThat(api.get("/dashboards/999").status()).isEqualTo(204);
        assertThat(api.get("/dashboards/999/contacts/14235550142").status()).isEqualTo(400);
    }

    @Test
    void aPathTheDocumentDoesNotHaveIsNotFound() {
        Api.Result result = Api.send(api.request("/messages/1").header("x-api-key", simulator.apiKey()));

        assertThat(result.status()).isEqualTo(404);
        assertThat(simulator.requests()).singleElement().satisfies(request -> {
            assertThat(request.path()).isEqualTo("/api/v3/messages/1");
            assertThat(request.operationId()).isNull();
        });
    }

    @Test
    void whatTheDocumentForbidsIsRefusedByName() {
        assertThat(api.get("/dashboards?page=-1"))
                .satisfies(result -> assertThat(result.status()).isEqualTo(400))
                .satisfies(result -> assertThat(result.message()).contains("page"));
        assertThat(api.get("/dashboards/121/messages?sort=sideways").status()).isEqualTo(400);
        assertThat(api.get("/dashboards/abc").status()).isEqualTo(400);
        assertThat(api.post("/messages", new JsonObject().put("from", "14235550100"))
                        .message())
                .contains("body", "to");
        assertThat(api.call("POST", "/messages", "{not json").status()).isEqualTo(400);
    }

    @Test
    void aTextOf1600CharactersIsTakenAndOneMoreIsRefused() {
        assertThat(send("14235550142", "x".repeat(1600)).status()).isEqualTo(200);
        assertThat(send("14235550142", "x".repeat(1601)).status()).isEqualTo(400);
    }

    @Test
    void unknownQueryParametersAreIgnored() {
        assertThat(api.get("/dashboards?limit=1&since=yesterday").items()).hasSize(2);
    }

    @Test
    void nullsAreLegalWhereTheDocumentSaysSo() {
        JsonObject body =
                new JsonObject("{\"body\":\"Hi\",\"sender_name\":null,\"mms_media\":null,\"status_callback\":null}");

        assertThat(api.post("/dashboards/121/contacts/14235550142/messages", body)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aPageIsClampedAndSaysSo() {
        for (int index = 0; index < 7; index++) {
            simulator.contact("14235550142").texts("Text " + index);
        }

        JsonObject first = api.get("/dashboards/121/messages?page_size=1000").json();
        JsonObject second =
                api.get("/dashboards/121/messages?page_size=1000&page=1").json();

        assertThat(first.getJsonArray("items")).hasSize(5);
        assertThat(first.getJsonObject("meta"))
                .isEqualTo(new JsonObject().put("page", 0).put("page_size", 5).put("total_items", 7));
        assertThat(second.getJsonArray("items")).hasSize(2);
        assertThat(api.get("/dashboards/121/messages?page=2147483647").items()).isEmpty();
    }

    @Test
    void aSendByDashboardNumberIsQueuedAndSeenAtTheHandset() {
        Api.Result result = api.post(
                "/messages",
                new JsonObject()
                        .put("from", "4235550100")
                        .put("to", "+1 (423) 555-0142")
                        .put("body", "Your order is ready.")
                        .put("sender_name", "Front Desk")
                        .put("status_callback", "https://example.com/status"));

        assertThat(result.json().getString("status")).isEqualTo("sending");
        assertThat(result.json().getString("to")).isEqualTo("14235550142");
        SentMessage expected = new SentMessage(
                result.json().getString("message_id"),
                121,
                "14235550100",
                "14235550142",
                "Your order is ready.",
                "Front Desk",
                List.of(),
                "https://example.com/status",
                START);
        assertThat(simulator.awaitSent(1)).containsExactly(expected);
        assertThat(simulator.sentTo("4235550142")).containsExactly(expected);
        assertThat(simulator.contact("14235550142").inbox()).containsExactly(expected);
    }

    @Test
    void aSendToWhatIsNoNumberIsAnErrorInsideOf200() {
        Api.Result result = send("000000000000", "Hi");

        assertThat(result.status()).isEqualTo(200);
        assertThat(result.json().getString("status")).isEqualTo("error");
        assertThat(simulator.sent()).isEmpty();
    }

    @Test
    void aSendFromANumberOfNobodyIsRefused() {
        JsonObject body = new JsonObject()
                .put("from", "14235550199")
                .put("to", "14235550142")
                .put("body", "Hi");

        assertThat(api.post("/messages", body).status()).isEqualTo(400);
    }

    @Test
    void theStatusOfASendProgressesWithTheClock() {
        send("14235550142", "Hi");
        simulator.contact("14235550143").cannotBeReached("30003");
        send("14235550143", "Hi");

        assertThat(statusOfFirstMessage()).isEqualTo("sending");
        simulator.clock().advance(java.time.Duration.ofMillis(300));
        assertThat(statusOfFirstMessage()).isEqualTo("sent");
        simulator.clock().advance(java.time.Duration.ofSeconds(1));
        assertThat(statusOfFirstMessage()).isEqualTo("delivered");
        assertThat(api.get("/dashboards/121/messages").item(1).getString("delivery_error"))
                .isEqualTo("30003");
    }

    @Test
    void aThreadIsReadNewestFirstAndADashboardOldestFirst() {
        simulator.contact("14235550142").textsAt(START.minusSeconds(60), "older");
        simulator.contact("14235550142").textsAt(START.minusSeconds(90), "oldest");
        simulator.contact("14235550143").texts("newest");

        assertThat(bodies(api.get("/dashboards/121/contacts/14235550142/messages")))
                .containsExactly("older", "oldest");
        assertThat(bodies(api.get("/dashboards/121/messages"))).containsExactly("oldest", "older", "newest");
        assertThat(bodies(api.get("/dashboards/121/messages?sort=desc"))).containsExactly("newest", "older", "oldest");
        assertThat(bodies(api.get("/dashboards/121/messages?start_date=2026-07-25T14:02:11.5Z")))
                .containsExactly("older", "newest");
        assertThat(bodies(api.get("/dashboards/121/messages?end_date=2026-07-25T14:02:11.5Z")))
                .containsExactly("oldest", "older");
        assertThat(api.get("/dashboards/122/messages").status()).isEqualTo(204);
    }

    @Test
    void messagesCanBeFilteredByDirection() {
        simulator.contact("14235550142").texts("in");
        send("14235550142", "out");

        assertThat(bodies(api.get("/dashboards/121/messages?message_direction=R")))
                .containsExactly("in");
        assertThat(bodies(api.get("/dashboards/121/messages?message_direction=S")))
                .containsExactly("out");
    }

    @Test
    void timestampsHaveNoZoneAndNoTrailingZeros() {
        simulator.contact("14235550142").texts("Hi");

        assertThat(api.get("/dashboards/121/messages").item(0).getString("message_timestamp_utc"))
                .isEqualTo("2026-07-25T14:03:11.5");
    }

    @Test
    void theAnswersDateIsOfTheInjectedClock() {
        assertThat(api.get("/dashboards").response().headers().firstValue("Date"))
                .hasValue("Sat, 25 Jul 2026 14:03:11 GMT");
    }

    @Test
    void aContactIsCreatedThenUpdatedWhereNullLeavesAndAnEmptyListClears() {
        String path = "/dashboards/121/contacts/4235550142";
        assertThat(api.get(path).status()).isEqualTo(204);
        api.post(
                path,
                "{\"first_name\":\"Dana\",\"last_name\":\"Okafor\",\"groups\":[],"
                        + "\"custom_fields\":[],\"note\":\"VIP\",\"is_suppressed\":true,\"suppressed_reason\":\"asked\"}");

        JsonObject updated =
                api.post(path, "{\"first_name\":null,\"note\":\"gone\"}").json();

        assertThat(updated.getString("phone_number")).isEqualTo("14235550142");
        assertThat(updated.getString("display_name")).isEqualTo("Dana Okafor");
        assertThat(updated.getString("note")).isEqualTo("gone");
        assertThat(updated.getString("suppressed_reason")).isEqualTo("asked");
        assertThat(api.get(path).json()).isEqualTo(updated);
    }

    @Test
    void conversationsListThreadsWithTheirLastMessage() {
        assertThat(api.get("/dashboards/121/conversations").status()).isEqualTo(204);
        simulator.contact("14235550142").texts("Hi");
        simulator.contact("14235550143").texts("Hello");
        api.post("/dashboards/121/contacts/14235550143", "{\"is_resolved\":true,\"display_name\":\"Dana Okafor\"}");
        api.post("/dashboards/121/contacts/14235550142", "{\"is_archived\":true}");

        assertThat(api.get("/dashboards/121/conversations").item(0).getString("phone_number"))
                .isEqualTo("14235550143");
        assertThat(api.get("/dashboards/121/conversations?include_archived=true")
                        .items())
                .hasSize(2);
        assertThat(api.get("/dashboards/121/conversations?show_unresolved_only=true")
                        .status())
                .isEqualTo(204);
        assertThat(api.get("/dashboards/121/conversations?search=okaf").items()).hasSize(1);
        assertThat(api.get("/dashboards/121/conversations?search=423-555-0143").items())
                .hasSize(1);
        assertThat(api.get("/dashboards/121/conversations?search=0142").status())
                .isEqualTo(204);
    }

    @Test
    void anAutoresponderAnswersEveryText() {
        simulator.contact("14235550142").answersEveryTextWith(text -> "Re: " + text);

        send("14235550142", "one");
        send("14235550142", "two");

        assertThat(bodies(api.get("/dashboards/121/messages"))).containsExactly("one", "Re: one", "two", "Re: two");
    }

    @Test
    void aRequestIsRecordedAsItCame() {
        Api.send(api.request("/dashboards/121/contacts/%2B14235550142?a=%20b")
                .header("x-api-key", simulator.apiKey())
                .header("X-Twice", "1")
                .header("x-twice", "2")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"note\": \"é\"}")));

        assertThat(simulator.requests()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.path()).isEqualTo("/api/v3/dashboards/121/contacts/%2B14235550142");
            assertThat(request.query()).isEqualTo("a=%20b");
            assertThat(request.headers()).containsEntry("x-twice", List.of("1", "2"));
            assertThat(request.bodyText()).isEqualTo("{\"note\": \"é\"}");
            assertThat(request.operationId()).isEqualTo("CreateContact");
        });
        assertThat(simulator.requestCount("createContact")).isEqualTo(1);
        simulator.clearRequests();
        assertThat(simulator.requestCount("createContact")).isZero();
    }

    @Test
    void aHostileServerPutsItsHeadersOnEveryAnswer() {
        simulator.answerHeaders(Map.of("CamelHttpUri", "http://evil.invalid"));

        assertThat(api.get("/dashboards").response().headers().firstValue("CamelHttpUri"))
                .hasValue("http://evil.invalid");
    }

    @Test
    void resetForgetsEverything() {
        send("14235550142", "Hi");
        simulator.contact("14235550142").answersEveryTextWith(text -> "Re: " + text);
        simulator.reset();

        assertThat(simulator.sent()).isEmpty();
        assertThat(simulator.requests()).isEmpty();
        assertThat(api.get("/dashboards/121/messages").status()).isEqualTo(204);
    }

    @Test
    void waitingForMoreThanWasSentFailsWithWhatWasSent() {
        send("14235550142", "only this");

        assertThatThrownBy(() -> new SentTwice(simulator).await())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expected 2 texts to be sent")
                .hasMessageContaining("only this");
    }

    @Test
    void anInstanceFieldHasAServerOfItsOwn() {
        assertThat(ownSimulator.baseUrl()).isNotEqualTo(simulator.baseUrl()).endsWith("/api/v3");
        assertThat(URI.create(ownSimulator.uiUrl()).getHost()).isEqualTo("127.0.0.1");
    }

    @Test
    void aWrongPhoneNumberIsNamedWithoutItsDigits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.contact("555014"))
                .withMessageNotContaining("555014");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.contact(999, "14235550142"))
                .withMessageContaining("999");
    }

    private Api.Result send(String to, String text) {
        return api.post(
                "/messages",
                new JsonObject().put("from", "14235550100").put("to", to).put("body", text));
    }

    private String statusOfFirstMessage() {
        return api.get("/dashboards/121/messages").item(0).getString("delivery_status");
    }

    private static List<String> bodies(Api.Result result) {
        return result.items().stream()
                .map(item -> ((JsonObject) item).getString("body"))
                .toList();
    }

    /** Waits for two texts, but not for the ten seconds that tests are given. */
    private record SentTwice(TextRequestSimulator simulator) {
        void await() {
            AwaitableLog<SentMessage> outbox = new AwaitableLog<>("texts to be sent");
            simulator.sent().forEach(outbox::add);
            outbox.await(2, java.time.Duration.ofMillis(20));
        }
    }
}
