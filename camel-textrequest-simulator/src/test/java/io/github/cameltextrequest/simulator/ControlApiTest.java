package io.github.cameltextrequest.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ControlApiTest {
    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.create();

    private final Api api = new Api(simulator);

    @Test
    void itIsHealthyAndSaysWhereTheApiIs() {
        Api.Result result = Api.send(HttpRequest.newBuilder(control("/health")));

        assertThat(result.json()).isEqualTo(new JsonObject().put("status", "UP").put("base_url", simulator.baseUrl()));
    }

    @Test
    void aContactTextsTheFirstDashboardOrTheOneNamed() {
        String id =
                post("/contacts/4235550142/texts", "{\"text\":\"Hi\"}").json().getString("message_id");
        post("/contacts/14235550142/texts", "{\"text\":\"Hello\",\"dashboard\":122}");

        assertThat(api.get("/dashboards/121/messages").item(0).getString("message_id"))
                .isEqualTo(id);
        assertThat(api.get("/dashboards/122/messages").item(0).getString("body"))
                .isEqualTo("Hello");
    }

    @Test
    void aTextWithoutTextOrFromNoNumberOrToNoDashboardIsRefusedWithTheReason() {
        assertThat(post("/contacts/14235550142/texts", "{}").message()).contains("text");
        assertThat(post("/contacts/14235550142/texts", "nonsense").status()).isEqualTo(400);
        assertThat(post("/contacts/123/texts", "{\"text\":\"Hi\"}").status()).isEqualTo(400);
        assertThat(post("/contacts/14235550142/texts", "{\"text\":\"Hi\",\"dashboard\":5}")
                        .message())
                .contains("5");
    }

    @Test
    void whatWasSentIsListed() {
        api.post("/dashboards/121/contacts/14235550142/messages", "{\"body\":\"Hi\"}");

        Api.Result sent = Api.send(HttpRequest.newBuilder(control("/sent")));

        assertThat(sent.item(0).getString("body")).isEqualTo("Hi");
        assertThat(sent.item(0).getString("to")).isEqualTo("14235550142");
    }

    @Test
    void theClockIsAdvanced() {
        Instant before = simulator.clock().instant();

        post("/clock/advance", "{\"duration\":\"PT1H\"}");

        assertThat(simulator.clock().instant()).isAfterOrEqualTo(before.plus(Duration.ofHours(1)));
        assertThat(post("/clock/advance", "{\"duration\":\"soon\"}").status()).isEqualTo(400);
        assertThat(post("/clock/advance", "{\"duration\":\"-PT1H\"}").status()).isEqualTo(400);
    }

    @Test
    void resetForgetsWhatHappened() {
        simulator.contact("14235550142").texts("Hi");

        assertThat(post("/reset", "").status()).isEqualTo(200);
        assertThat(api.get("/dashboards/121/messages").status()).isEqualTo(204);
    }

    private static Api.Result post(String path, String body) {
        return Api.send(HttpRequest.newBuilder(control(path)).POST(BodyPublishers.ofString(body)));
    }

    private static URI control(String path) {
        return URI.create(simulator.uiUrl() + "_simulator" + path);
    }
}
