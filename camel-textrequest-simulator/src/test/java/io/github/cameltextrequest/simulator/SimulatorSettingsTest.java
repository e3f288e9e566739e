package io.github.cameltextrequest.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulatorSettingsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-25T14:00:00Z"), ZoneOffset.UTC);

    @Test
    void textsLeaveAtTheSendingPace() {
        try (SimulatorServer simulator = SimulatorServer.configure()
                .clock(CLOCK)
                .sendingPace(Duration.ofSeconds(10))
                .build()
                .start()) {
            Api api = new Api(simulator);
            for (int text = 0; text < 3; text++) {
                api.post("/dashboards/121/contacts/14235550142/messages", "{\"body\":\"Hi\"}");
            }
            simulator.clock().advance(Duration.ofSeconds(15));

            assertThat(statuses(api)).containsExactly("delivered", "delivered", "sending");
        }
    }

    @Test
    void requestsAreNotKeptWhereNobodyWantsThem() {
        try (SimulatorServer simulator =
                SimulatorServer.configure().recordingRequests(false).build().start()) {
            new Api(simulator).get("/dashboards");

            assertThat(simulator.requests()).isEmpty();
        }
    }

    @Test
    void aReceiverThatTakesTooLongIsRecordedAs501() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                SimulatorServer simulator = SimulatorServer.configure()
                        .hookTimeout(Duration.ofMillis(100))
                        .build()
                        .start()) {
            simulator.portalHook(121, "msg_received", "http://127.0.0.1:" + silent.getLocalPort() + "/");

            simulator.contact("14235550142").texts("Hi");

            assertThat(simulator.awaitDeliveries(1).get(0).status()).isEqualTo(501);
        }
    }

    @Test
    void aServerCanBeStartedAgain() {
        SimulatorServer simulator = SimulatorServer.configure().build();
        assertThatIllegalStateException().isThrownBy(simulator::baseUrl);
        simulator.start().close();

        try (simulator) {
            simulator.start();
            assertThat(new Api(simulator).get("/dashboards").items()).hasSize(2);
        }
    }

    @Test
    void aSettingThatCannotBeIsNamedWithItsValue() {
        SimulatorBuilder<SimulatorServer> settings = SimulatorServer.configure();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.maxPageSize(0))
                .withMessageContaining("maxPageSize", 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.apiKey(" "))
                .withMessageContaining("apiKey");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.dashboard(0, "14235550107"))
                .withMessageContaining("0");
        settings.dashboard(7, "14235550107");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.dashboard(7, "14235550108"))
                .withMessageContaining("7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.dashboard(8, "4235550107"))
                .withMessageContaining("8");
    }

    private static List<String> statuses(Api api) {
        return api.get("/dashboards/121/messages").items().stream()
                .map(item -> ((JsonObject) item).getString("delivery_status"))
                .toList();
    }
}
