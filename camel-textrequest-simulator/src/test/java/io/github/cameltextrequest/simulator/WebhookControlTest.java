package io.github.cameltextrequest.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WebhookControlTest {
    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.create();

    private final Receiver receiver = new Receiver();

    @AfterEach
    void closeReceiver() {
        receiver.close();
    }

    @Test
    void aHookOfThePortalIsAddedAndItsDeliveriesAreListed() {
        int id = post(
                        "/dashboards/121/hooks",
                        "{\"event\":\"msg_received\",\"target_url\":\"" + receiver.url("/a") + "\"}")
                .json()
                .getInteger("id");
        simulator.contact("14235550142").texts("Hi");
        simulator.awaitDeliveries(1);

        JsonObject delivery = get("/deliveries").item(0);

        assertThat(delivery.getInteger("hook_id")).isEqualTo(id);
        assertThat(delivery.getInteger("status")).isEqualTo(200);
        assertThat(delivery.getString("event")).isEqualTo("msg_received");
        assertThat(delivery.getString("body")).contains("Hi");
        assertThat(simulator.hooks(121)).singleElement().matches(SimulatedHook::madeInPortal);
    }

    @Test
    void allThatJavaCanAskOfWebhooksCanBeAskedHere() {
        post("/webhooks", """
                {"signed": false, "lost": true, "copies": 2, "delay": "PT5M", "pairs_swapped": true,
                 "content_type": "text/json", "listing": "array", "listing_delay": "PT1M"}""");

        WebhookBehavior webhooks = simulator.webhooks();
        assertThat(webhooks.signed()).isFalse();
        assertThat(webhooks.lost()).isTrue();
        assertThat(webhooks.copies()).isEqualTo(2);
        assertThat(webhooks.delay()).isEqualTo(Duration.ofMinutes(5));
        assertThat(webhooks.pairsSwapped()).isTrue();
        assertThat(webhooks.contentType()).isEqualTo("text/json");
        assertThat(webhooks.listing()).isEqualTo(WebhookBehavior.HookListing.ARRAY);
        assertThat(webhooks.listingDelay()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(post("/webhooks", "{\"sigend\":false}").message()).contains("sigend");
        assertThat(post("/webhooks", "{\"listing\":\"upside down\"}").status()).isEqualTo(400);
        assertThat(post("/dashboards/121/hooks", "{}").message()).contains("target_url");
        assertThat(post("/dashboards/7/hooks", "{\"event\":\"msg_sent\",\"target_url\":\"http://127.0.0.1/\"}")
                        .message())
                .contains("7");
    }

    private static Api.Result get(String path) {
        return Api.send(HttpRequest.newBuilder(control(path)));
    }

    private static Api.Result post(String path, String body) {
        return Api.send(HttpRequest.newBuilder(control(path)).POST(BodyPublishers.ofString(body)));
    }

    private static URI control(String path) {
        return URI.create(simulator.uiUrl() + "_simulator" + path);
    }
}
