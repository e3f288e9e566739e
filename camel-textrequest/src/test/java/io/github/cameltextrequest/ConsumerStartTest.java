package io.github.cameltextrequest;

import static io.github.cameltextrequest.EventRoutes.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.event.MemoryEventStore;
import io.github.cameltextrequest.simulator.SimulatorServer;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsumerStartTest extends TextRequestTestSupport {

    private final EventRoutes events = new EventRoutes();

    /** What the context of the test before had on its way may arrive after that test. */
    @BeforeEach
    void forgetRequestsOfOthers() {
        await().until(() -> simulator.openConnections() == 0);
        simulator.clearRequests();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "eventTypes=contact_created | eventTypes must be names of events with a history when they are polled, but was"
                        + " 'contact_created': set the option webhookExternalUrl, so that a hook brings it, or mend the option"
                        + " eventTypes",
                "source=poll&eventTypes=msg_received,keyword_subscribed | eventTypes must be names of events with a history when"
                        + " they are polled, but was 'keyword_subscribed': set the option source=both and the option"
                        + " webhookExternalUrl, so that a hook brings it, or mend the option eventTypes",
                "eventTypes=msg-received | eventTypes must be names of lower-case letters, digits and underscores, separated by"
                        + " commas, but was 'msg-received': mend the option eventTypes",
                "pollInterval=-1 | pollInterval must be at least 0, but was -1: mend the option pollInterval",
                "retention=720000 | retention must be longer than pollOverlap and twice pollInterval, which are 720000, but was"
                        + " 720000: mend the option retention, pollOverlap or pollInterval",
                "dashboardId=desk | dashboardId must be whole numbers separated by commas, or *, but was 'desk': mend the option"
                        + " dashboardId",
                "maxRepliesPerContact=many | maxRepliesPerContact must be number/time such as 20/1h, or 0, but was 'many': mend"
                        + " the option maxRepliesPerContact",
                "concurrentConsumers=0 | concurrentConsumers must be at least 1, but was 0: mend the option concurrentConsumers",
                "since=2026-07-25T09:00:00Z | since must come with a durable event store, but events are kept in memory, so that"
                        + " every start of the process would deliver everything since then again: if that is what you want set"
                        + " the option replay=true, else set the option eventStoreFile",
                "replay=true&since=yesterday | Time must be ISO 8601 such as 2026-07-25T09:39:35Z, but was 'yesterday': mend the"
                        + " option since",
            })
    void aWrongOptionFailsTheStartInOneSentence(String option, String sentence) {
        String uri = option.startsWith("dashboardId")
                ? "textrequest:events?" + option
                : "textrequest:events?dashboardId=121&" + option;

        assertThat(startFailure(route("desk", uri))).hasMessage(sentence);
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void aMissingDashboardIsNamed() {
        assertThat(startFailure(route("desk", "textrequest:events")))
                .hasMessageStartingWith("dashboardId must be set for events, but was not: set the option dashboardId");
    }

    @Test
    void theSameSubscriptionTwiceFails() throws Exception {
        events.receive(context, "one", EVENTS + "&subscription=desk");

        assertThat(startFailure(route("two", EVENTS + "&subscription=desk")))
                .hasMessage("subscription must be used by one consumer of a Camel context, but 'desk' is used by two:"
                        + " give each its own name by the option subscription");

        simulator.clock().advance(Duration.ofSeconds(2));
        simulator.contact(CONTACT).texts("the first goes on");
        events.awaitTexts(1);
    }

    @Test
    void aStartThatFailsAgainFailsForTheSameReason() {
        String uri = "textrequest:events?dashboardId=121&source=hook&webhookComponent=platform-http";

        assertThat(startFailure(route("desk", uri))).hasMessageStartingWith("webhookExternalUrl must be set");
        assertThat(startFailure(route("desk", uri))).hasMessageStartingWith("webhookExternalUrl must be set");
    }

    @Test
    void aDurableStoreWantsANameThatLasts() throws Exception {
        context.getRegistry().bind("store", durable(new MemoryEventStore(Clock.systemUTC())));

        assertThat(startFailure(route(null, EVENTS + "&eventStore=#store")))
                .hasMessageStartingWith("subscription must be set when events outlive the process");
        events.receive(context, "desk", EVENTS + "&eventStore=#store");
    }

    @Test
    void aRefusedKeyIsSaidOnceAndFailsNoStart() throws Exception {
        try (LogCapture log = new LogCapture()) {
            events.receive(context, "desk", EVENTS + "&apiKey=refused-key");
            await().until(() -> simulator.requestCount("GetDashboards") > 2);

            assertThat(log.lines())
                    .filteredOn(line -> line.startsWith("WARN The poll of subscription desk fails"))
                    .singleElement()
                    .asString()
                    .contains("apiKey")
                    .doesNotContain("refused-key");
        }
    }

    @Test
    void anUnreachableServiceIsTriedAgainUntilItIsThere() throws Exception {
        int port = freePort();
        context.getComponent("textrequest", TextRequestComponent.class)
                .getConfiguration()
                .setBaseUrl("http://127.0.0.1:" + port + "/api/v3");
        try (LogCapture log = new LogCapture()) {
            events.receive(context, "desk", EVENTS);
            await().until(() -> log.lines().stream()
                            .filter(line -> line.contains("still fails"))
                            .count()
                    > 2);

            try (SimulatorServer late =
                    SimulatorServer.configure().port(port).apiKey(KEY).build().start()) {
                await().until(() -> late.requestCount("GetDashboardMessages") > 0);
                late.contact(CONTACT).texts("Hello");
                events.awaitTexts(1);
            }

            assertThat(log.lines())
                    .filteredOn(line -> line.startsWith("WARN The poll of subscription desk fails"))
                    .hasSizeLessThanOrEqualTo(2); // the second when the late service is closed
            assertThat(log.lines()).contains("INFO The poll of subscription desk works again");
        }
    }

    @Test
    void aStartSaysOnceWhatMemoryMeans() throws Exception {
        try (LogCapture log = new LogCapture()) {
            events.receive(context, "desk", EVENTS);
            context.getRouteController().stopRoute("desk");
            context.getRouteController().startRoute("desk");

            assertThat(log.lines())
                    .filteredOn(line -> line.startsWith("WARN Subscription desk keeps its events in memory"))
                    .hasSize(1);
        }
    }

    private RoutesBuilder route(String id, String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                var route = from(uri).process(events);
                if (id != null) {
                    route.routeId(id);
                }
            }
        };
    }

    private Throwable startFailure(RoutesBuilder routes) {
        try {
            context.addRoutes(routes);
        } catch (Exception e) {
            Throwable root = e;
            while (root.getCause() != null && !(root instanceof IllegalArgumentException)) {
                root = root.getCause();
            }
            return root;
        }
        throw new AssertionError("the start should have failed, but did not");
    }

    private static EventStore durable(EventStore store) {
        return (EventStore) Proxy.newProxyInstance(
                EventStore.class.getClassLoader(),
                new Class<?>[] {EventStore.class},
                (proxy, method, arguments) ->
                        method.getName().equals("durable") ? true : method.invoke(store, arguments));
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
