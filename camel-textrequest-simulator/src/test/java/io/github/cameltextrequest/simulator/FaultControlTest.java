package io.github.cameltextrequest.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultControlTest {
    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.create();

    @ParameterizedTest
    @EnumSource
    void everyFaultIsTakenByItsNameAloneAndListed(FaultKind kind) {
        JsonObject added =
                post("/faults", new JsonObject().put("fault", kind.wireName())).json();

        assertThat(added.getString("fault")).isEqualTo(kind.wireName());
        assertThat(list().items()).containsExactly(added);
    }

    @Test
    void settingsAndConditionsStandSideBySide() {
        post("/faults", new JsonObject("""
                {"fault": "error-status", "status": 429, "retry_after": "7", "processed": true,
                 "operations": ["GetDashboards"], "first": 10, "every": 2, "probability": 1.0, "seed": 3, "path": "/dash"}"""));

        assertThat(dashboards().status()).isEqualTo(200);
        Api.Result second = dashboards();
        assertThat(second.status()).isEqualTo(429);
        assertThat(second.response().headers().firstValue("Retry-After")).contains("7");
        JsonObject listed = list().item(0);
        assertThat(listed.getInteger("calls")).isEqualTo(2);
        assertThat(listed.getInteger("strikes")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void everySettingIsTakenFromJson(FaultSetting setting) {
        FaultKind kind = Arrays.stream(FaultKind.values())
                .filter(candidate -> candidate.takes(setting))
                .findFirst()
                .orElseThrow();

        List<Integer> statuses = Stream.of(true, "PT1S", 5)
                .map(value -> post("/faults", fault(kind.wireName()).put(setting.wireName(), value))
                        .status())
                .toList();

        assertThat(statuses).containsExactlyInAnyOrder(200, 400, 400);
    }

    @Test
    void faultsAreEndedOneByOneOrAll() {
        int first = post("/faults", fault("latency")).json().getInteger("id");
        int second = post("/faults", fault("latency")).json().getInteger("id");

        assertThat(send("DELETE", "/faults/" + first, "").item(0).getInteger("id"))
                .isEqualTo(second);
        assertThat(send("DELETE", "/faults/" + first, "").message()).contains("id", Integer.toString(first));
        assertThat(send("DELETE", "/faults", "").items()).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        assertThat(post("/faults", fault("nonsense")).message()).contains("nonsense", "black-hole");
        assertThat(post("/faults", new JsonObject()).message()).contains("fault");
        assertThat(post("/faults", fault("latency").put("dalay", "PT1S")).message())
                .contains("dalay");
        assertThat(post("/faults", fault("latency").put("delay", 5)).message()).contains("delay", "PT1S");
        assertThat(post("/faults", fault("latency").put("status", 500)).message())
                .contains("latency", "status", "delay");
        assertThat(post("/faults", fault("latency").put("nth", "two")).status()).isEqualTo(400);
        assertThat(list().items()).isEmpty();
    }

    @Test
    void requestsAreListedWithTheirFaults() {
        post("/faults", fault("error-status"));
        dashboards();

        JsonObject request = send("GET", "/requests", "").item(0);

        assertThat(request.getString("operation")).isEqualTo("GetDashboards");
        assertThat(request.getString("fault")).isEqualTo("error-status");
        assertThat(request.getBoolean("processed")).isFalse();
        assertThat(request.getInstant("at")).isNotNull();
    }

    @Test
    void anOutageEndsByItself() {
        assertThat(post("/outage", new JsonObject().put("duration", "PT0.2S")).status())
                .isEqualTo(200);

        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> dashboards().status() == 200);
    }

    @Test
    void theClockIsSpedUp() {
        assertThat(post("/clock/speed", new JsonObject().put("factor", 60)).status())
                .isEqualTo(200);

        assertThat(simulator.clock().inRealTime(Duration.ofMinutes(1))).isEqualTo(Duration.ofSeconds(1));
        assertThat(post("/clock/speed", new JsonObject()).message()).contains("factor");
        assertThat(post("/clock/speed", new JsonObject().put("factor", 0)).status())
                .isEqualTo(400);
    }

    private static JsonObject fault(String name) {
        return new JsonObject().put("fault", name);
    }

    private static Api.Result dashboards() {
        return Api.send(HttpRequest.newBuilder(URI.create(simulator.baseUrl() + "/dashboards"))
                .header("x-api-key", simulator.apiKey()));
    }

    private static Api.Result list() {
        return send("GET", "/faults", "");
    }

    private static Api.Result post(String path, JsonObject body) {
        return send("POST", path, body.encode());
    }

    private static Api.Result send(String method, String path, String body) {
        return Api.send(HttpRequest.newBuilder(URI.create(simulator.uiUrl() + "_simulator" + path))
                .method(method, BodyPublishers.ofString(body)));
    }
}
