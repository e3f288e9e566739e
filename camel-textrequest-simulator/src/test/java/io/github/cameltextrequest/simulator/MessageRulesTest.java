package io.github.cameltextrequest.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageRulesTest {
    private static final String CONTACT = "/dashboards/121/contacts/14235550142";

    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.create();

    private final Api api = new Api(simulator);
    private final SimulatedContact contact = simulator.contact("14235550142");

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "stop", " Unsubscribe ", "STOPALL", "cancel", "end", "quit", "remove"})
    void aContactWhoOptedOutCannotBeTexted(String word) {
        contact.texts(word);

        JsonObject byNumber = api.post(
                        "/messages",
                        new JsonObject()
                                .put("from", "14235550100")
                                .put("to", "14235550142")
                                .put("body", "Hi"))
                .json();
        JsonObject byContact = send("Hi").json();

        assertThat(byNumber.getString("status")).isEqualTo("error");
        assertThat(byContact.getString("delivery_status")).isEqualTo("error");
        assertThat(byContact.getString("delivery_error")).isEqualTo("30050");
        assertThat(contact.inbox()).isEmpty();
        assertThat(simulator.sent()).isEmpty();
        assertThat(api.get(CONTACT).json().getString("opted_out_utc")).isNotNull();
        assertThat(api.get("/dashboards/121/conversations").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "yes", "Unstop"})
    void aContactMayOptInAgain(String word) {
        contact.texts("STOP");
        contact.texts(word);

        assertThat(api.get(CONTACT).json().getString("opted_out_utc")).isNull();
        assertThat(send("Hi").json().getString("delivery_status")).isEqualTo("sending");
    }

    @Test
    void aSecondStopKeepsTheDateOfTheFirst() {
        contact.texts("STOP");
        String date = api.get(CONTACT).json().getString("opted_out_utc");
        simulator.clock().advance(java.time.Duration.ofDays(1));
        contact.texts("STOP");

        assertThat(api.get(CONTACT).json().getString("opted_out_utc")).isEqualTo(date);
    }

    @Test
    void anArchivedThreadComesBackWithTheNextMessage() {
        contact.texts("Hi");
        assertThat(api.put(CONTACT + "/conversations/archive").status()).isEqualTo(200);
        assertThat(api.get("/dashboards/121/conversations").status()).isEqualTo(204);
        send("Hello");
        assertThat(api.get("/dashboards/121/conversations").items()).hasSize(1);
        api.put(CONTACT + "/conversations/archive");
        assertThat(api.put(CONTACT + "/conversations/unarchive").status()).isEqualTo(200);
        assertThat(api.get("/dashboards/121/conversations").items()).hasSize(1);
    }

    @Test
    void anInboundTextResetsResolvedAndABlockedContactIsNotHeard() {
        api.post(CONTACT, "{\"is_resolved\":true}");
        contact.texts("Hi");
        assertThat(api.get(CONTACT).json().getBoolean("is_resolved")).isFalse();

        api.post(CONTACT, "{\"is_blocked\":true}");

        assertThat(contact.texts("Hello?")).isNull();
        assertThat(api.get("/dashboards/121/messages").items()).hasSize(1);
    }

    @Test
    void aContactCountsItsMessages() {
        contact.texts("Hi");
        send("Hello");
        contact.texts("How are you?");
        contact.texts("Still there?");

        JsonObject json = api.get(CONTACT).json();
        assertThat(json.getInteger("total_msgs_sent")).isEqualTo(1);
        assertThat(json.getInteger("total_msgs_received")).isEqualTo(3);
        assertThat(json.getInteger("response_count")).isEqualTo(1);
        assertThat(json.getJsonObject("last_message").getString("body")).isEqualTo("Still there?");
    }

    @Test
    void aRedactedTextIsHiddenUntilItIsShownAgain() {
        String id = send("Secret").json().getString("message_id");

        assertThat(api.put("/messages/" + id + "/redact").status()).isEqualTo(200);
        assertThat(api.get(CONTACT + "/messages").item(0).getString("body")).isNotEqualTo("Secret");
        assertThat(api.put("/messages/" + id + "/unredact").status()).isEqualTo(200);
        assertThat(api.get(CONTACT + "/messages").item(0).getString("body")).isEqualTo("Secret");
    }

    @Test
    void aLocationCallbackNeedsTheTagWhichBecomesALink() {
        JsonObject body =
                new JsonObject().put("body", "Where are you?").put("location_callback", "https://example.com/l");

        assertThat(api.post(CONTACT + "/messages", body.copy().put("geolocation_requested", true))
                        .message())
                .contains("[LocationRequest]");
        assertThat(api.post(CONTACT + "/messages", body.copy().put("body", "Here: [LocationRequest]"))
                        .status())
                .isEqualTo(200);
        assertThat(api.post(CONTACT + "/messages", "{\"body\":\"Where?\",\"geolocation_requested\":true}")
                        .status())
                .isEqualTo(200);
        assertThat(contact.inbox())
                .extracting(SentMessage::body)
                .allSatisfy(text -> assertThat(text).contains("https://").doesNotContain("[LocationRequest]"));
    }

    @Test
    void anUploadIsServedBackAndCanBeSent() {
        Api.Result uploaded = upload("photo.jpeg", "bytes");
        String url = uploaded.json().getString("url");

        Api.Result served = Api.send(HttpRequest.newBuilder(URI.create(url)));
        Api.Result sent = api.post(
                CONTACT + "/messages", new JsonObject().put("body", "Look").put("mms_media", new JsonArray().add(url)));

        assertThat(uploaded.json().getString("mime_type")).isEqualTo("image/jpeg");
        assertThat(served.text()).isEqualTo("bytes");
        assertThat(served.response().headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(sent.json().getJsonArray("mms_media")).containsExactly(url);
        assertThat(simulator.awaitSent(1).get(0).mediaUrls()).containsExactly(url);
    }

    @Test
    void foreignMediaAreRefused() {
        JsonObject body = new JsonObject()
                .put("body", "Look")
                .put("mms_media", new JsonArray().add("https://example.com/photo.jpeg"));

        assertThat(api.post(CONTACT + "/messages", body).status()).isEqualTo(400);
    }

    @Test
    void anUploadOfAnotherKindOrSizeOrWithoutNameIsRefused() {
        assertThat(upload("photo.heic", "bytes").message()).isEqualTo("Files with extension 'HEIC' not supported");
        assertThat(upload("large.pdf", "x".repeat(1024 * 1024 + 1)).status()).isEqualTo(400);
        assertThat(upload("large.png", "x".repeat(1024 * 1024 + 1)).status()).isEqualTo(200);
        assertThat(upload("huge.png", "x".repeat(5 * 1024 * 1024 + 1)).status()).isEqualTo(400);
        assertThat(upload("", "bytes").status()).isEqualTo(400);
        assertThat(api.post("/mms", "{}").status()).isEqualTo(400);
    }

    private Api.Result send(String text) {
        return api.post(CONTACT + "/messages", new JsonObject().put("body", text));
    }

    private Api.Result upload(String fileName, String content) {
        String disposition = "form-data; name=\"file\"" + (fileName.isEmpty() ? "" : "; filename=\"" + fileName + "\"");
        String body = "--frontier\r\nContent-Disposition: " + disposition + "\r\nContent-Type: image/png\r\n\r\n"
                + content + "\r\n--frontier--\r\n";
        return Api.send(api.request("/mms")
                .header("x-api-key", simulator.apiKey())
                .header("Content-Type", "multipart/form-data; boundary=frontier")
                .POST(BodyPublishers.ofString(body)));
    }
}
