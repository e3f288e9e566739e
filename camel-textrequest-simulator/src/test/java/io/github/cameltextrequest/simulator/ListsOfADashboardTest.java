package io.github.cameltextrequest.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ListsOfADashboardTest {
    private static final String BASE = "/dashboards/121";
    private static final String GUID = "06051c49-15fe-4728-9a3f-63c5d9fd47a2";

    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.create();

    private final Api api = new Api(simulator);

    @Test
    void aGroupLivesAndItsContactsOutliveIt() {
        int id = api.post(BASE + "/groups", "{\"name\":\"Employees\"}").json().getInteger("id");
        api.post(BASE + "/contacts/14235550142", "{\"groups\":[" + id + "]}");

        JsonObject changed = api.put(BASE + "/groups/" + id, "{\"name\":\"Staff\",\"notes\":\"all\"}")
                .json();

        assertThat(changed.getString("name")).isEqualTo("Staff");
        assertThat(changed.getInteger("group_member_count")).isEqualTo(1);
        assertThat(api.get(BASE + "/groups/" + id).json()).isEqualTo(changed);
        assertThat(api.get(BASE + "/groups").items()).containsExactly(changed);
        assertThat(api.delete(BASE + "/groups/" + id).status()).isEqualTo(204);
        assertThat(api.delete(BASE + "/groups/" + id).status()).isEqualTo(404);
        assertThat(api.get(BASE + "/groups/" + id).status()).isEqualTo(204);
        assertThat(api.put(BASE + "/groups/" + id, "{\"name\":\"Staff\"}").status())
                .isEqualTo(400);
        assertThat(api.get(BASE + "/contacts/14235550142").json().getJsonArray("groups"))
                .isEmpty();
    }

    @Test
    void aTagHasANameOfItsOwn() {
        JsonObject partners = api.post(BASE + "/tags", "{\"tag\":\"Partners\"}").json();
        JsonObject friends = api.post(BASE + "/tags", "{\"tag\":\"Friends\",\"tag_color\":\"#000000\"}")
                .json();
        String path = BASE + "/tags/" + partners.getString("id");

        assertThat(api.post(BASE + "/tags", "{\"tag\":\"partners\"}").status()).isEqualTo(400);
        assertThat(api.put(path, "{\"tag\":\"Friends\"}").status()).isEqualTo(400);
        assertThat(api.put(path, "{\"tag\":\"PARTNERS\"}").json().getString("tag_color"))
                .isEqualTo(partners.getString("tag_color"));
        assertThat(api.get(BASE + "/tags").item(1)).isEqualTo(friends);
        assertThat(api.delete(path).status()).isEqualTo(204);
        assertThat(api.get(path).status()).isEqualTo(204);
        assertThat(api.delete(path).status()).isEqualTo(404);
        assertThat(api.put(BASE + "/tags/" + GUID, "{\"tag\":\"New\"}").status())
                .isEqualTo(400);
    }

    @Test
    void aCustomFieldInUseCannotBeDeleted() {
        String id =
                api.post(BASE + "/fields", "{\"name\":\"Membership\"}").json().getString("id");
        String path = BASE + "/fields/" + id;
        api.post(BASE + "/contacts/14235550142", "{\"custom_fields\":[{\"id\":\"" + id + "\",\"value\":\"gold\"}]}");

        assertThat(api.put(path, "{\"name\":\"Level\"}").json().getString("name"))
                .isEqualTo("Level");
        assertThat(api.get(BASE + "/fields").list()).hasSize(1);
        assertThat(api.delete(path).status()).isEqualTo(400);
        api.post(BASE + "/contacts/14235550142", "{\"custom_fields\":[]}");
        assertThat(api.delete(path).status()).isEqualTo(204);
        assertThat(api.delete(path).status()).isEqualTo(404);
        assertThat(api.get(path).status()).isEqualTo(204);
        assertThat(api.put(path, "{\"name\":\"Level\"}").status()).isEqualTo(400);
    }

    @Test
    void aDashboardHasAMaximumOfCustomFields() {
        for (int count = 0; count < CustomFieldOperations.MAXIMUM; count++) {
            api.post(BASE + "/fields", "{\"name\":\"Field\"}");
        }

        assertThat(api.post(BASE + "/fields", "{\"name\":\"Field\"}").status()).isEqualTo(400);
    }

    @Test
    void aKeywordCollectsSubscribersInItsGroup() {
        JsonObject keyword = api.post(BASE + "/keywords", "{\"keyword_value\":\"COUPON\",\"response\":\"Welcome!\"}")
                .json();
        String path = BASE + "/keywords/" + keyword.getInteger("id");
        SimulatedContact contact = simulator.contact("14235550142");

        contact.texts(" coupon ");

        assertThat(contact.inbox()).extracting(SentMessage::body).containsExactly("Welcome!");
        assertThat(api.get(path).json().getInteger("subscribers_count")).isEqualTo(1);
        JsonObject group = api.get(BASE + "/groups").item(0);
        assertThat(group.getInteger("id")).isEqualTo(keyword.getInteger("group_id"));
        assertThat(group.getBoolean("is_keyword")).isTrue();
        contact.texts("STOP COUPON");
        assertThat(api.get(path).json().getInteger("subscribers_count")).isZero();
        assertThat(api.get(BASE + "/contacts/14235550142").json().getString("opted_out_utc"))
                .isNull();
    }

    @Test
    void aKeywordIsOneWordThatIsTakenOnceAndNeverChanges() {
        int id = api.post(BASE + "/keywords", "{\"keyword_value\":\"COUPON\"}")
                .json()
                .getInteger("id");
        String path = BASE + "/keywords/" + id;

        assertThat(api.post(BASE + "/keywords", "{\"keyword_value\":\"coupon\"}")
                        .status())
                .isEqualTo(400);
        assertThat(api.post(BASE + "/keywords", "{\"keyword_value\":\"TWO WORDS\"}")
                        .status())
                .isEqualTo(400);
        assertThat(api.put(path, "{\"keyword_value\":\"DEAL\"}").status()).isEqualTo(400);
        assertThat(api.put(path, "{\"keyword_value\":\"COUPON\",\"response\":\"Hi\"}")
                        .json()
                        .getString("response"))
                .isEqualTo("Hi");
        assertThat(api.get(BASE + "/keywords").items()).hasSize(1);
        assertThat(api.delete(path).status()).isEqualTo(204);
        assertThat(api.delete(path).status()).isEqualTo(404);
        assertThat(api.get(path).status()).isEqualTo(204);
        assertThat(api.put(path, "{\"keyword_value\":\"COUPON\"}").status()).isEqualTo(400);
        assertThat(api.get(BASE + "/groups").items()).hasSize(1);
    }

    @Test
    void reviewsAndCampaignsAreThoseThatWerePutThere() {
        SimulatedDashboard dashboard = simulator.dashboard(121);
        dashboard.addReview(Map.of("platform", "Google", "review_date_utc", "2026-07-25T14:03:11.5"));
        dashboard.addReview(Map.of("platform", "Facebook", "review_date_utc", "2026-08-25T14:03:11"));
        int campaign = dashboard.addCampaign(Map.of("name", "Summer"));
        dashboard.addCampaign(Map.of("name", "Winter", "is_archived", true));

        assertThat(api.get(BASE + "/reviews").items()).hasSize(2);
        assertThat(api.get(BASE + "/reviews?start_date=2026-08-01T00:00:00Z")
                        .item(0)
                        .getString("platform"))
                .isEqualTo("Facebook");
        assertThat(api.get(BASE + "/reviews?end_date=2026-08-01T00:00:00Z").items())
                .hasSize(1);
        assertThat(api.get(BASE + "/campaigns").items()).hasSize(1);
        assertThat(api.get(BASE + "/campaigns?include_archived=true").items()).hasSize(2);
        assertThat(api.get(BASE + "/campaigns/" + campaign).json().getString("name"))
                .isEqualTo("Summer");
        assertThat(api.get(BASE + "/campaigns/1").status()).isEqualTo(204);
    }

    @Test
    void scheduledMessagesAreThoseThatWerePutThere() {
        assertThat(api.get(BASE + "/scheduledmessages").status()).isEqualTo(204);
        SimulatedDashboard dashboard = simulator.dashboard(121);
        String id = dashboard.addScheduledMessage(
                Map.of("body", "Happy birthday", "is_recurring", true, "schedule_date_utc", "2026-07-25T14:00:00"));
        dashboard.addScheduledMessage(Map.of("body", "Once", "schedule_date_utc", "2026-08-25T14:00:00"));

        assertThat(api.get(BASE + "/scheduledmessages").items()).hasSize(2);
        assertThat(api.get(BASE + "/scheduledmessages?recurring_only=true").items())
                .hasSize(1);
        assertThat(api.get(BASE + "/scheduledmessages?schedule_date_after=2026-08-01T00:00:00Z")
                        .item(0)
                        .getString("body"))
                .isEqualTo("Once");
        assertThat(api.get(BASE + "/scheduledmessages/" + id).json().getString("body"))
                .isEqualTo("Happy birthday");
        assertThat(api.get(BASE + "/scheduledmessages/" + GUID).status()).isEqualTo(204);
    }

    @Test
    void hooksAreUniqueByEventAndUrl() {
        String hook = "{\"event\":\"msg_received\",\"target_url\":\"https://example.com/tr\"}";
        Api.Result created = api.post(BASE + "/hooks", hook);
        String path = BASE + "/hooks/" + created.json().getInteger("id");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().getString("httpVerb")).isEqualTo("POST");
        assertThat(api.post(BASE + "/hooks", hook).status()).isEqualTo(409);
        assertThat(api.post(BASE + "/hooks", hook.replace("msg_received", "msg_sent"))
                        .status())
                .isEqualTo(201);
        assertThat(api.post(BASE + "/hooks", hook.replace("msg_received", "msg_lost"))
                        .status())
                .isEqualTo(400);
        assertThat(api.post(BASE + "/hooks", hook.replace("https", "ftp")).status())
                .isEqualTo(400);
        assertThat(api.get(BASE + "/hooks").items()).hasSize(2);
        assertThat(api.put(path).status()).isEqualTo(204);
        assertThat(api.delete(path).status()).isEqualTo(204);
        assertThat(api.delete(path).status()).isEqualTo(404);
        assertThat(api.put(path).status()).isEqualTo(404);
        assertThat(api.get("/eventTypes").list()).containsExactlyElementsOf(List.<Object>copyOf(EventTypes.ALL));
    }
}
