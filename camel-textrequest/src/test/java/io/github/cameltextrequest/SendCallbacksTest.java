package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.github.cameltextrequest.exception.InvalidRequestException;
import io.github.cameltextrequest.exception.UnavailableException;
import io.github.cameltextrequest.model.TextRequestJson;
import io.github.cameltextrequest.simulator.Fault;
import io.github.cameltextrequest.webhook.Callback;
import io.github.cameltextrequest.webhook.HookKeys;
import io.github.cameltextrequest.webhook.HookUrls;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.FailedToCreateProducerException;
import org.apache.camel.ResolveEndpointFailedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a callback {@code auto}; no consumer runs in this context. */
class SendCallbacksTest extends TextRequestTestSupport {
    private static final String EXTERNAL = "https://hooks.example.com/app";
    private static final HookUrls URLS = new HookUrls(EXTERNAL, "/texts", HookKeys.of(KEY, null));
    private static final String BY_NUMBER = "textrequest:sendMessage?from=14235550101&to=" + CONTACT;
    private static final String BY_CONTACT =
            "textrequest:sendMessageByPhoneNumber?dashboardId=122&phoneNumber=" + CONTACT;
    private static final String ASKING = "Where are you? [LocationRequest]";

    private TextRequestConfiguration options;

    @BeforeEach
    void configure() {
        options =
                context.getComponent("textrequest", TextRequestComponent.class).getConfiguration();
        options.setWebhookExternalUrl(EXTERNAL);
        options.setWebhookPath("/texts");
    }

    @ParameterizedTest
    @ValueSource(strings = {BY_NUMBER, BY_CONTACT})
    void autoIsTheUrlOfTheListenerForTheDashboardOfTheText(String send) {
        template.sendBody(send + "&statusCallback=auto&locationCallback=auto", ASKING);

        assertThat(payload("status_callback")).isEqualTo(URLS.callback("122", Callback.STATUS));
        assertThat(payload("location_callback")).isEqualTo(URLS.callback("122", Callback.LOCATION));
    }

    @Test
    void autoMayStandInAHeaderOrInThePayload() {
        template.sendBodyAndHeader(BY_CONTACT, "Hello", "CamelTextRequestStatusCallback", "Auto");
        assertThat(payload("status_callback")).isEqualTo(URLS.callback("122", Callback.STATUS));

        template.sendBody(BY_CONTACT, Map.of("body", ASKING, "location_callback", "auto"));
        assertThat(payload("location_callback")).isEqualTo(URLS.callback("122", Callback.LOCATION));
    }

    @Test
    void aUrlStaysAsItIs() {
        template.sendBody(BY_CONTACT + "&statusCallback=https://example.com/status", "Hello");

        assertThat(payload("status_callback")).isEqualTo("https://example.com/status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"statusCallback", "locationCallback"})
    void withoutAPublicUrlAutoIsRefusedWhenTheRouteStarts(String option) {
        options.setWebhookExternalUrl(null);

        Throwable failure = failureOf(() -> template.sendBody(BY_CONTACT + "&" + option + "=auto", ASKING));

        assertThat(failure)
                .isInstanceOfAny(FailedToCreateProducerException.class, ResolveEndpointFailedException.class)
                .hasRootCauseMessage("webhookExternalUrl must be set for " + option + "=auto, but was not: set the"
                        + " option webhookExternalUrl to the public URL of the server that listens for events, or give "
                        + option + " a URL");
    }

    @ParameterizedTest
    @CsvSource({"StatusCallback,statusCallback", "LocationCallback,locationCallback"})
    void withoutAPublicUrlAutoInAHeaderIsRefusedBeforeAnyCall(String header, String option) {
        options.setWebhookExternalUrl(null);

        Throwable failure =
                failureOf(() -> template.sendBodyAndHeader(BY_CONTACT, ASKING, "CamelTextRequest" + header, "auto"));

        assertThat(failure)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("webhookExternalUrl must be set for " + option + "=auto");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void aNumberOfNoDashboardIsRefusedBeforeTheTextIsSent() {
        Throwable failure = failureOf(() -> template.sendBody(
                "textrequest:sendMessage?from=14235550199&statusCallback=auto&to=" + CONTACT, "Hello"));

        assertThat(failure)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("from must be the number of a dashboard for statusCallback=auto")
                .hasMessageNotContaining("4235550199");
        assertThat(simulator.sent()).isEmpty();
    }

    @Test
    void aDashboardThatCannotBeFoundOutFailsBeforeTheTextIsSent() {
        simulator.faults().on("GetDashboards").fail(Fault.status(500));

        Throwable failure =
                failureOf(() -> template.sendBody(BY_NUMBER + "&maximumRetries=0&statusCallback=auto", "Hello"));

        assertThat(failure).isInstanceOf(UnavailableException.class);
        assertThat(simulator.sent()).isEmpty();
    }

    @Test
    void aTextThatAsksForNoLocationHasNoCallbackForOne() {
        template.sendBody(BY_CONTACT + "&locationCallback=auto", "Hello");

        assertThat(simulator.awaitSent(1)).hasSize(1);
        assertThat(payload("location_callback")).isNull();
    }

    @Test
    void aLocationThatIsAskedForWithoutTheTagIsRefused() {
        Throwable failure = failureOf(
                () -> template.sendBody(BY_CONTACT + "&locationCallback=auto&geolocationRequested=true", "Hello"));

        assertThat(failure).hasMessageContaining("the text must hold the tag [LocationRequest]");
    }

    @Test
    void anIdForStatusesStandsOnlyWhereSomebodyIsTexted() {
        Throwable failure = failureOf(() -> template.sendBody("textrequest:getDashboards?correlationId=order-7", null));

        assertThat(failure)
                .hasRootCauseMessage("correlationId must stand where somebody is texted, but stood at getDashboards:"
                        + " leave the option out");
    }

    /** With all logging at TRACE; the second service refuses the text, and quotes the URL. */
    @Test
    void theTokenOfACallbackIsInNoLogAndNoException() throws Exception {
        String token = URLS.callback("122", Callback.STATUS).replaceAll(".*/", "");
        HttpServer quoting = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        quoting.createContext("/", exchange -> {
            String given = TextRequestJson.tree(exchange.getRequestBody().readAllBytes())
                    .path("status_callback")
                    .asText();
            byte[] body = ("{\"message\":\"no such URL: " + given + "\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(400, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        quoting.start();
        try (EverythingLogged log = new EverythingLogged(token)) {
            template.sendBody(BY_CONTACT + "&statusCallback=auto", "Hello");
            Throwable failure = failureOf(() -> template.sendBody(
                    BY_CONTACT + "&statusCallback=auto&baseUrl=http://127.0.0.1:"
                            + quoting.getAddress().getPort(),
                    "Hello"));

            assertThat(payload("status_callback")).endsWith(token);
            assertThat(failure).hasMessageContaining("no such URL").hasMessageNotContaining(token);
            assertThat(log.hits()).isEmpty();
            assertThat(log.loggers()).anyMatch(name -> name.startsWith("org.apache.hc"));
        } finally {
            quoting.stop(0);
        }
    }

    /** A member of the JSON that was sent last. */
    private static String payload(String member) {
        JsonNode json = TextRequestJson.tree(lastRequest().body());
        return json.path(member).asText(null);
    }
}
