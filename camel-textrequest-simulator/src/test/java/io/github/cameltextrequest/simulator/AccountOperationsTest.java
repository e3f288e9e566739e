package io.github.cameltextrequest.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountOperationsTest {
    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.create();

    private final Api api = new Api(simulator);

    @Test
    void aNumberOnOfferBecomesADashboard() {
        Api.Result offers = api.get("/dashboards/provisioning?area_code=423");
        String number = offers.list().getString(0);

        JsonObject created = api.post(
                        "/dashboards", new JsonObject().put("name", "Sales").put("phone", number))
                .json();

        assertThat(offers.list()).hasSize(30).doesNotContain("14235550100");
        assertThat(api.get("/dashboards/" + created.getInteger("id")).json()).isEqualTo(created);
        assertThat(api.post("/dashboards", new JsonObject().put("name", "Again").put("phone", number))
                        .status())
                .isEqualTo(400);
        assertThat(api.get("/dashboards/provisioning?area_code=42").status()).isEqualTo(400);
        assertThat(api.get("/dashboards/provisioning").status()).isEqualTo(400);
    }

    @Test
    void aDashboardIsRenamedAndDeleted() {
        assertThat(api.put("/dashboards/122", "{\"name\":\"Sales\"}").json().getString("name"))
                .isEqualTo("Sales");
        assertThat(api.delete("/dashboards/122").status()).isEqualTo(204);
        assertThat(api.get("/dashboards/122").status()).isEqualTo(204);
        assertThat(api.delete("/dashboards/122").status()).isEqualTo(404);
        assertThat(api.put("/dashboards/122", "{\"name\":\"Sales\"}").status()).isEqualTo(400);
    }

    @Test
    void aUserLivesAndKeepsItsEmail() {
        JsonObject body = new JsonObject()
                .put("first_name", "Dana")
                .put("last_name", "Okafor")
                .put("email", "dana@example.com")
                .put("password", "correct horse");
        JsonObject user = api.post("/users", body).json();
        String path = "/users/" + user.getInteger("id");

        assertThat(user.containsKey("password")).isFalse();
        assertThat(api.post("/users", body).status()).isEqualTo(400);
        assertThat(api.put(
                                path,
                                "{\"external_user_id\":\"d-1\",\"permissions\":[{\"dashboard_id\":121,\"role\":\"csr\"}]}")
                        .json()
                        .getString("email"))
                .isEqualTo("dana@example.com");
        assertThat(api.get("/users?external_user_id=d-1").items()).hasSize(1);
        assertThat(api.get("/users?email=dana@example.com").items()).hasSize(1);
        assertThat(api.get("/users?email=eli@example.com").items()).isEmpty();
        assertThat(api.get(path).json().getString("first_name")).isEqualTo("Dana");
        assertThat(api.delete(path).status()).isEqualTo(204);
        assertThat(api.get(path).status()).isEqualTo(204);
        assertThat(api.delete(path).status()).isEqualTo(404);
        assertThat(api.put(path, "{}").status()).isEqualTo(400);
    }
}
