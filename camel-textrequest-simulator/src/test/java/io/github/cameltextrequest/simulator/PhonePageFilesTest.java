package io.github.cameltextrequest.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the page is made of and lives on; {@code PhonePageTest} of the examples looks at it with a browser. */
@Timeout(60)
class PhonePageFilesTest {
    private static final String CONTACT = "/dashboards/121/contacts/14235550142";

    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.create();

    private final Api api = new Api(simulator);
    private final Receiver receiver = new Receiver();

    @AfterEach
    void closeReceiver() {
        receiver.close();
    }

    @Test
    void everyFileIsServedWithItsTypeAndMayLoadNothingFromElsewhere() {
        PhonePage.FILES.forEach((path, type) -> {
            Api.Result file = Api.send(request(path));

            assertThat(file.status()).isEqualTo(200);
            assertThat(file.response().headers().firstValue("Content-Type")).contains(type);
            assertThat(file.response().headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'"));
            assertThat(file.text()).doesNotContain("http://", "https://", "innerHTML");
        });
    }

    @Test
    void everythingThePageAsksForIsServed() {
        String page = Api.send(request("/")).text();

        assertThat(Pattern.compile("(?:src|href)=\"([\\w.]+)\"").matcher(page).results())
                .hasSize(2)
                .allSatisfy(link -> assertThat(PhonePage.FILES).containsKey("/" + link.group(1)));
    }

    @Test
    void anOpenPageIsToldOfEveryChange() throws Exception {
        try (Events events = new Events("")) {
            JsonObject first = events.next(state -> true);
            assertThat(first.getInteger("dashboard")).isEqualTo(121);
            assertThat(first.getString("contact")).isEqualTo("14235550142");
            assertThat(first.getJsonArray("messages")).isEmpty();

            simulator.contact("14235550142").texts("Hi");
            api.post(CONTACT + "/messages", "{\"body\":\"Hello\"}");
            JsonObject sending = events.next(state -> statusOf(state, 1).equals("sending"));
            assertThat(sending.getJsonArray("messages").getJsonObject(0).getString("body"))
                    .isEqualTo("Hi");
            assertThat(sending.getJsonArray("conversations")
                            .getJsonObject(0)
                            .getJsonObject("last")
                            .getString("body"))
                    .isEqualTo("Hello");
            assertThat(sending.getInteger("contacts_total")).isEqualTo(1);

            simulator.clock().advance(Duration.ofMinutes(1));
            events.next(state -> statusOf(state, 1).equals("delivered"));
        }
    }

    private static String statusOf(JsonObject state, int message) {
        return state.getJsonArray("messages").size() <= message
                ? ""
                : state.getJsonArray("messages").getJsonObject(message).getString("status");
    }

    @Test
    void anOptOutAndARefusedTextAreShown() throws Exception {
        simulator.contact("14235550142").texts("STOP");
        api.post(CONTACT + "/messages", "{\"body\":\"Hello\"}");

        JsonObject state = look("");

        assertThat(state.getBoolean("opted_out")).isTrue();
        assertThat(state.getJsonArray("messages").getJsonObject(1).getString("error"))
                .isEqualTo("30050");
        assertThat(state.getJsonArray("contacts").getJsonObject(0).getBoolean("opted_out"))
                .isTrue();
    }

    @Test
    void hooksAreShownWithTheirLastAnswers() throws Exception {
        simulator.portalHook(121, "msg_received", receiver.url("/hook"));
        simulator.contact("14235550142").texts("Hi");
        simulator.awaitDeliveries(1);
        receiver.answer(503);
        for (int failure = 1; failure <= 10; failure++) {
            simulator.contact("14235550142").texts("Hi");
        }
        simulator.awaitDeliveries(11);

        JsonObject hook = look("").getJsonArray("hooks").getJsonObject(0);

        assertThat(hook.getBoolean("connected")).isFalse();
        assertThat(hook.getJsonArray("answers")).hasSize(10).containsOnly(503);
        control("PUT", "/dashboards/121/hooks/" + hook.getInteger("id"), "");
        assertThat(look("").getJsonArray("hooks").getJsonObject(0).getBoolean("connected"))
                .isTrue();
        assertThat(control("PUT", "/dashboards/121/hooks/7", "").message()).contains("7");
    }

    @Test
    void aPersonPays() throws Exception {
        assertThat(look("").getBoolean("payments_active")).isFalse();
        control("POST", "/dashboards/121/payments", "");
        int id = api.post(
                        "/dashboards/121/payments",
                        "{\"description\":\"Lunch\",\"customer_phone\":\"14235550142\",\"amount_requested\":12.5,\"reference_number\":\"i-1\"}")
                .json()
                .getInteger("payment_id");
        assertThat(payment().getBoolean("open")).isTrue();
        assertThat(payment().getString("amount")).isEqualTo("12.5");

        control("POST", "/dashboards/121/payments/" + id + "/pay", "");

        assertThat(payment().getString("status")).isEqualTo("Paid");
        assertThat(control("POST", "/dashboards/121/payments/" + id + "/pay", "")
                        .status())
                .isEqualTo(400);
    }

    private JsonObject payment() throws Exception {
        return look("").getJsonArray("payments").getJsonObject(0);
    }

    @Test
    void aPictureIsUploadedAndServedBack() {
        String url =
                control("POST", "/media/cat%20one.png", "not really").json().getString("url");

        assertThat(Api.send(HttpRequest.newBuilder(URI.create(url))).text()).isEqualTo("not really");
        assertThat(control("POST", "/media/virus.exe", "x").status()).isEqualTo(400);
    }

    @Test
    void anotherDashboardOrContactIsLookedAtAndNonsenseIsTheUsual() throws Exception {
        simulator.contact(122, "14235550143").texts("Over here");

        assertThat(look("?dashboard=122&contact=(423)%20555-0143")
                        .getJsonArray("messages")
                        .getJsonObject(0)
                        .getString("body"))
                .isEqualTo("Over here");
        JsonObject usual = look("?dashboard=x&contact=123");
        assertThat(usual.getInteger("dashboard")).isEqualTo(121);
        assertThat(usual.getString("contact")).isEqualTo("14235550142");
    }

    private static JsonObject look(String query) throws Exception {
        try (Events events = new Events(query)) {
            return events.next(state -> true);
        }
    }

    private static Api.Result control(String method, String path, String body) {
        return Api.send(request("/_simulator" + path).method(method, BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(simulator.uiUrl()).resolve(path));
    }

    /** An open page. */
    private static final class Events implements AutoCloseable {
        private final BufferedReader lines;

        Events(String query) throws IOException, InterruptedException {
            HttpResponse<InputStream> response = HttpClient.newHttpClient()
                    .send(request("/_page/events" + query).build(), BodyHandlers.ofInputStream());
            assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream");
            lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        }

        JsonObject next(Predicate<JsonObject> wanted) throws IOException {
            while (true) {
                String line = lines.readLine();
                if (line.startsWith("data: ")) {
                    JsonObject state = new JsonObject(line.substring(6));
                    if (wanted.test(state)) {
                        return state;
                    }
                }
            }
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
