package io.github.cameltextrequest;

import static io.github.cameltextrequest.EventRoutes.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsole.MediaType;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.Test;

/** The developer console as Camel finds it on the class path. */
class ConsoleTest extends TextRequestTestSupport {

    @Test
    void camelFindsTheConsoleByItself() {
        context.getCamelContextExtension()
                .getContextPlugin(DevConsoleRegistry.class)
                .loadDevConsoles();

        assertThat(context.getCamelContextExtension().getContextPlugin(DevConsoleRegistry.class).stream()
                        .map(DevConsole::getId))
                .contains("textrequest");
    }

    @Test
    void itShowsCallsByOutcomeAndHowFullTheLimiterIs() {
        context.getComponent("textrequest", TextRequestComponent.class)
                .getConfiguration()
                .setRateLimit(50);
        template.requestBody("textrequest:getDashboards", (Object) null);
        failureOf(() -> template.requestBody("textrequest:getTags?dashboardId=999", (Object) null));

        assertThat(text())
                .contains("baseUrl: " + simulator.baseUrl())
                .contains("key: accepted")
                .contains("limit: 50 in PT1M")
                .contains("used: 2")
                .contains("waiting: 0")
                .contains("attempts: 2")
                .contains("success: 1")
                .contains("invalid_request: 1")
                .doesNotContain(KEY);
    }

    @Test
    void itShowsEventsPollsAndTheDead() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(EVENTS + "&maximumRedeliveries=0").routeId("desk").process(exchange -> {
                    throw new IllegalStateException("a route that fails on " + CONTACT);
                });
            }
        });
        simulator.contact(CONTACT).texts("a secret");
        await().untilAsserted(() -> assertThat(text()).contains("dead: 1"));

        assertThat(text())
                .contains("subscription: desk")
                .contains("suspended: false")
                .contains("storedByPoll: 1")
                .contains("dashboard: 121")
                .contains("lagSeconds: ")
                .contains("attempts: 1")
                .contains("event: msg_received")
                .doesNotContain(CONTACT, "a secret");
    }

    @Test
    void itSpeaksJsonAsWell() throws Exception {
        new EventRoutes().receive(context, "desk", EVENTS);

        JsonObject json = (JsonObject) console().call(MediaType.JSON);

        assertThat(json.toJson()).contains("\"subscription\":\"desk\"").doesNotContain(KEY);
        assertThat(json).containsOnlyKeys("clients", "hooks", "hookFailures", "deliveries", "subscriptions");
    }

    @Test
    void whatIsStoppedIsNoLongerShown() throws Exception {
        new EventRoutes().receive(context, "desk", EVENTS);

        context.getRouteController().stopRoute("desk");

        assertThat(((JsonObject) console().call(MediaType.JSON)).toJson()).contains("\"subscriptions\":[]");
    }

    private String text() {
        return (String) console().call(MediaType.TEXT);
    }

    private DevConsole console() {
        return context.getCamelContextExtension()
                .getContextPlugin(DevConsoleRegistry.class)
                .resolveById("textrequest");
    }
}
