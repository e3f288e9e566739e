package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.event.MemoryEventStore;
import io.github.cameltextrequest.model.Dashboard;
import io.github.cameltextrequest.simulator.HookDelivery;
import io.github.cameltextrequest.simulator.RecordedRequest;
import io.github.cameltextrequest.simulator.SimulatedHook;
import io.github.cameltextrequest.webhook.HookKeys;
import io.github.cameltextrequest.webhook.HookServer;
import io.github.cameltextrequest.webhook.HookUrls;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.component.log.LogEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.RestConfiguration;
import org.apache.camel.spi.RestConsumerFactory;
import org.apache.camel.support.DefaultConsumer;
import org.junit.jupiter.api.Test;

/** Hooks over time: restarts, outages, and new keys. */
class HookLifecycleTest extends HookTestSupport {

    /** R43. */
    @Test
    void fiftyRestartsMakeAndDeleteNothing() throws Exception {
        String uri = "textrequest:events?dashboardId=121&eventTypes=msg_received,msg_sent&webhookComponent=deaf"
                + "&source=hook&webhookExternalUrl=http://127.0.0.1:1";
        start(uri).close();
        List<SimulatedHook> first = simulator.hooks(121);
        assertThat(first).hasSize(2);
        simulator.clearRequests();

        for (int restart = 0; restart < 50; restart++) {
            start(uri).close();
        }

        assertThat(simulator.hooks(121)).isEqualTo(first);
        assertThat(simulator.requests())
                .extracting(RecordedRequest::operationId)
                .filteredOn(operation -> !operation.equals("GetDashboards")) // for the account's own numbers
                .hasSize(50)
                .containsOnly("GetHooks");
    }

    /** A context of its own that listens to nobody, once it has looked after its hooks. */
    private DefaultCamelContext start(String uri) throws Exception {
        int before = simulator.requestCount("GetHooks");
        DefaultCamelContext one = newContext();
        one.getRegistry().bind("deaf", new Deaf());
        new EventRoutes().receive(one, "desk", uri);
        one.start();
        await().until(() -> simulator.requestCount("GetHooks") > before
                && simulator.hooks(121).size() == 2);
        return one;
    }

    @Test
    void aRouteThatStopsWhileItsStoreIsAwayLeavesNothingBehindAndStartsAgain() throws Exception {
        FullStore store = new FullStore(new MemoryEventStore(Clock.systemUTC()));
        context.getRegistry().bind("store", store.asStore());
        events.receive(context, "desk", byHookAndPoll() + "&eventStore=#bean:store");
        awaitHooks(1);

        store.away(true);
        context.getRouteController().stopRoute("desk");

        String threads = "Camel \\(" + context.getName() + "\\).* TextRequest(Timer|Taker|Events)";
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().matches(threads)));
        assertThat(HookServer.status(HookServer.delivery(hook(), textReceived("nobody listens"))))
                .isEqualTo(404);

        store.away(false);
        context.getRouteController().startRoute("desk");
        simulator.contact(CONTACT).texts("back again");
        events.awaitTexts(1);
    }

    /** R45. */
    @Test
    void aDisconnectedHookIsBackAndItsGapIsFilled() throws Exception {
        events.receive(context, "desk", byHookAndPoll() + "&reconcileInterval=100");
        awaitHooks(1);
        simulator.contact(CONTACT).texts("before");
        events.awaitTexts(1);
        SimulatedHook hook = simulator.hooks(121).get(0);
        simulator.webhooks().lost(true);

        simulator.dashboard(121).disconnectHook(hook.id());
        for (int number = 0; number < 20; number++) {
            simulator.contact(CONTACT).texts("missed " + number);
        }

        awaitHooks(1);
        waitNoLongerForHooks();
        events.awaitTexts(21);
        simulator.webhooks().lost(false);
        simulator.contact(CONTACT).texts("after");
        events.awaitTexts(22);
        assertThat(events.texts()).hasSize(22).doesNotHaveDuplicates();
        assertThat(events.exchanges())
                .extracting(exchange -> exchange.getMessage().getHeader(TextRequestConstants.SOURCE))
                .startsWith("hook", "backfill")
                .endsWith("backfill", "hook")
                .filteredOn("backfill"::equals)
                .hasSize(20);
        assertThat(simulator.hooks(121)).extracting(SimulatedHook::id).containsExactly(hook.id());
        assertThat(simulator.awaitDeliveries(2)).hasSize(2);
    }

    @Test
    void aServerThatWasAwayForTooLongGetsItsHookBack() throws Exception {
        events.receive(context, "desk", byHook() + "&reconcileInterval=100");
        awaitHooks(1);
        context.getRouteController().stopRoute("desk");
        for (int number = 0; number < 10; number++) {
            simulator.contact(CONTACT).texts("to nobody " + number);
        }
        simulator.awaitDeliveries(10);
        assertThat(simulator.hooks(121)).noneMatch(SimulatedHook::connected);

        context.getRouteController().startRoute("desk");

        awaitHooks(1);
        simulator.contact(CONTACT).texts("after");
        events.awaitTexts(1);
    }

    @Test
    void aSuspendedRouteLooksAfterItsHooks() throws Exception {
        events.receive(context, "desk", byHook() + "&reconcileInterval=100");
        awaitHooks(1);
        context.getRouteController().suspendRoute("desk");

        simulator.dashboard(121).disconnectHook(simulator.hooks(121).get(0).id());

        awaitHooks(1);
    }

    @Test
    void aRefusedKeyOrAServiceThatIsAwayFailsNoStart() throws Exception {
        simulator.refuseConnections();
        events.receive(context, "desk", byHook() + "&reconcileInterval=100");
        assertThat(context.getRouteController().getRouteStatus("desk").isStarted())
                .isTrue();
        simulator.changeApiKey("another");
        simulator.acceptConnections();
        await().until(() -> simulator.requestCount("GetHooks") > 0);
        assertThat(simulator.hooks(121)).isEmpty();

        simulator.changeApiKey(KEY);

        awaitHooks(1);
    }

    /** The steps of the documentation: to both keys, to the new one, and to the new one alone. */
    @Test
    void aKeyIsChangedInTheMiddleOfTrafficAndNothingIsMissed() throws Exception {
        HookUrls newUrls = new HookUrls(url, "/textrequest", HookKeys.of("the-next-key", null));
        // What the service has queued for the old hook when its successor comes is delivered within an interval: of the
        // usual five minutes with ease, of much less than these two seconds not on every machine.
        String uri = byHook() + "&signature=required&reconcileInterval=2000";
        EventStore store = new MemoryEventStore(Clock.systemUTC());
        context.getRegistry().bind("kept", store);
        events.receive(context, "desk", uri + "&eventStore=#bean:kept");
        awaitHooks(1);
        List<String> sent = new ArrayList<>();
        texts(sent, 20);
        await().until(() -> simulator.deliveries().size() >= 20);

        context.getRouteController().stopRoute("desk");
        simulator.changeApiKey("the-next-key");
        TextRequestConfiguration options =
                ((TextRequestEndpoint) context.getRoute("desk").getEndpoint()).getConfiguration();
        options.setApiKey("the-next-key");
        options.setPreviousApiKeys(KEY);
        context.getRouteController().startRoute("desk");
        texts(sent, 20);
        await().until(() -> {
            texts(sent, 1);
            return simulator.hooks(121).size() == 1
                    && simulator.hooks(121).get(0).targetUrl().equals(newUrls.hook("121", "msg_received"));
        });
        texts(sent, 20);
        await().until(() -> events.texts().containsAll(sent));

        assertThat(events.texts()).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(simulator.deliveries()).extracting(HookDelivery::status).containsOnly(200);
        assertThat(simulator.deliveries())
                .extracting(HookDelivery::targetUrl)
                .contains(hook(), newUrls.hook("121", "msg_received"));
        store.close();
    }

    private static void texts(List<String> sent, int count) {
        for (int number = 0; number < count; number++) {
            String text = "text " + sent.size();
            sent.add(text);
            simulator.contact(CONTACT).texts(text);
        }
    }

    @Test
    void everyDashboardGetsItsHooksAlsoOneThatIsNew() throws Exception {
        events.receive(
                context, "desk", byHook().replace("dashboardId=121", "dashboardId=*") + "&reconcileInterval=100");
        awaitHooks(1);
        await().until(() -> simulator.hooks(122).size() == 1);

        int id = template.requestBody(
                        "textrequest:createDashboard",
                        "{\"name\":\"New\",\"phone\":\"+1(423)-555-0102\"}",
                        Dashboard.class)
                .id();

        await().until(() -> simulator.hooks(id).size() == 1);
    }

    /** Serves nobody. */
    private static final class Deaf implements RestConsumerFactory {

        @Override
        public Consumer createConsumer(
                CamelContext context,
                Processor processor,
                String verb,
                String basePath,
                String uriTemplate,
                String consumes,
                String produces,
                RestConfiguration configuration,
                Map<String, Object> parameters) {
            return new DefaultConsumer(context.getEndpoint("log:deaf", LogEndpoint.class), processor);
        }
    }
}
