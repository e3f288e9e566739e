package io.github.cameltextrequest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.event.MemoryEventStore;
import io.github.cameltextrequest.event.MessageEvent;
import io.github.cameltextrequest.simulator.HookDelivery;
import io.github.cameltextrequest.simulator.SimulatedHook;
import io.github.cameltextrequest.webhook.HookServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.cluster.FileLockClusterService;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HookDeliveryTest extends HookTestSupport {
    @TempDir
    Path folder;

    @Test
    void aTextArrivesByHook() throws Exception {
        events.receive(context, "desk", byHook());
        awaitHooks(1);

        String id = simulator.contact(CONTACT).texts("See you at 3");

        Exchange exchange = events.awaitOne();
        assertThat(exchange.getMessage().getBody(MessageEvent.class).text()).isEqualTo("See you at 3");
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry(TextRequestConstants.EVENT, "msg_received")
                .containsEntry(TextRequestConstants.DASHBOARD_ID, "121")
                .containsEntry(TextRequestConstants.PHONE_NUMBER, CONTACT)
                .containsEntry(TextRequestConstants.MESSAGE_ID, id)
                .containsEntry(TextRequestConstants.DEDUPE_ID, "121|msg|" + id)
                .containsEntry(TextRequestConstants.SOURCE, "hook");
        assertThat(simulator.deliveries()).extracting(HookDelivery::status).containsExactly(200);
    }

    @Test
    void twoSubscriptionsEachGetEverythingThroughOneHook() throws Exception {
        EventRoutes second = new EventRoutes();
        events.receive(context, "desk", byHook());
        second.receive(context, "archive", byHook());
        awaitHooks(1);

        simulator.contact(CONTACT).texts("Hello");

        events.awaitTexts(1);
        second.awaitTexts(1);
        assertThat(simulator.hooks(121)).hasSize(1);
        assertThat(simulator.deliveries()).hasSize(1);
    }

    @Test
    void whatBothHookAndPollBringArrivesOnce() throws Exception {
        simulator.clock().advance(Duration.ofSeconds(5));
        events.receive(context, "desk", byHookAndPoll());
        awaitHooks(1);
        for (int number = 0; number < 20; number++) {
            simulator.contact(CONTACT).texts("text " + number);
        }
        simulator.awaitDeliveries(20);
        waitNoLongerForHooks();
        int polls = simulator.requestCount("GetDashboardMessages");

        await().until(() -> simulator.requestCount("GetDashboardMessages") > polls + 2);

        events.awaitTexts(20);
        assertThat(events.texts()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void aReplayIsDeliveredOnceAlsoOverTwoNodes() throws Exception {
        MemoryEventStore shared = new MemoryEventStore(Clock.systemUTC());
        DefaultCamelContext other = newContext();
        try (shared;
                other) {
            context.getRegistry().bind("shared", shared);
            other.getRegistry().bind("shared", shared);
            other.start();
            String otherUrl = HookServer.listen(other);
            EventRoutes others = new EventRoutes();
            String options = "&hookAutoRegister=false&subscription=desk&eventStore=#bean:shared";
            events.receive(context, "here", byHook() + options);
            others.receive(other, "there", byHook().replace(url, otherUrl) + options);
            byte[] body = textReceived("Hello");
            long now = Clock.systemUTC().instant().getEpochSecond();

            for (int replay = 0; replay < 5; replay++) {
                assertThat(HookServer.status(HookServer.signedDelivery(hook(), body, KEY, now)))
                        .isEqualTo(200);
                assertThat(HookServer.status(HookServer.signedDelivery(hook().replace(url, otherUrl), body, KEY, now)))
                        .isEqualTo(200);
            }

            await().until(() ->
                    shared.usage("desk").waiting() == 0 && shared.usage("desk").running() == 0);
            assertThat(events.exchanges().size() + others.exchanges().size()).isEqualTo(1);
        }
    }

    @Test
    void aSuspendedRouteStoresAndGoesOnWhenItIsResumed() throws Exception {
        events.receive(context, "desk", byHook());
        awaitHooks(1);
        context.getRouteController().suspendRoute("desk");
        for (int number = 0; number < 50; number++) {
            simulator.contact(CONTACT).texts("text " + number);
        }
        simulator.awaitDeliveries(50);
        assertThat(events.exchanges()).isEmpty();
        assertThat(simulator.deliveries()).extracting(HookDelivery::status).containsOnly(200);
        assertThat(simulator.hooks(121)).allMatch(SimulatedHook::connected);

        context.getRouteController().resumeRoute("desk");

        events.awaitTexts(50);
        assertThat(events.texts()).startsWith("text 0", "text 1").endsWith("text 49");
    }

    @Test
    void aSuspendedContextStillStores() throws Exception {
        events.receive(context, "desk", byHook());
        awaitHooks(1);
        context.suspend();

        simulator.contact(CONTACT).texts("Hello");

        assertThat(simulator.awaitDeliveries(1))
                .extracting(HookDelivery::status)
                .containsExactly(200);
        context.resume();
        events.awaitTexts(1);
    }

    @Test
    void aRouteThatAlwaysFailsNeverDisconnectsTheHook() throws Exception {
        fail("desk", byHook() + "&maximumRedeliveries=1");
        awaitHooks(1);

        for (int number = 0; number < 50; number++) {
            simulator.contact(CONTACT).texts("text " + number);
        }

        simulator.awaitDeliveries(50);
        TextRequestComponent component = context.getComponent("textrequest", TextRequestComponent.class);
        await().until(() -> component.memoryStore().usage("desk").dead() == 50);
        assertThat(simulator.deliveries()).extracting(HookDelivery::status).containsOnly(200);
        assertThat(simulator.hooks(121)).allMatch(SimulatedHook::connected);
    }

    @Test
    void anUnreadableBodyNeverDisconnectsTheHook() throws Exception {
        events.receive(context, "desk", byHook());
        awaitHooks(1);

        for (int number = 0; number < 50; number++) {
            assertThat(HookServer.status(HookServer.delivery(hook(), ("{\"truncated\":" + number).getBytes(UTF_8))))
                    .isEqualTo(200);
        }

        await().until(() -> events.exchanges().size() == 50);
        assertThat(events.exchanges())
                .extracting(exchange -> exchange.getMessage().getHeader(TextRequestConstants.EVENT))
                .containsOnly("unknown");
    }

    @Test
    void aFullStoreNeverDisconnectsAHookThatAPollMakesUpFor() throws Exception {
        FullStore full = new FullStore(new MemoryEventStore(Clock.systemUTC()));
        context.getRegistry().bind("full", full.asStore());
        simulator.clock().advance(Duration.ofSeconds(5));
        events.receive(context, "desk", byHookAndPoll() + "&eventStore=#bean:full");
        awaitHooks(1);
        full.fill();
        for (int number = 0; number < 50; number++) {
            simulator.contact(CONTACT).texts("text " + number);
        }
        simulator.awaitDeliveries(50);
        assertThat(simulator.deliveries()).extracting(HookDelivery::status).containsOnly(200);
        assertThat(simulator.hooks(121)).allMatch(SimulatedHook::connected);

        full.empty();
        waitNoLongerForHooks();

        events.awaitTexts(50);
        assertThat(events.texts()).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void whatNoPollMakesUpForIsAFailureWhenItCannotBeStored() throws Exception {
        FullStore full = new FullStore(new MemoryEventStore(Clock.systemUTC()));
        context.getRegistry().bind("full", full.asStore());
        events.receive(context, "desk", byHook() + "&eventStore=#bean:full");
        awaitHooks(1);
        full.fill();

        assertThat(HookServer.status(HookServer.delivery(hook(), textReceived("Hello"))))
                .isEqualTo(503);
    }

    @Test
    void nothingOfTheRoutesFailureIsAnsweredOrLoggedByUs() throws Exception {
        context.getRegistry().bind("quiet", new RecordingExceptionHandler(new CopyOnWriteArrayList<>()));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(byHook() + "&maximumRedeliveries=0&exceptionHandler=#bean:quiet")
                        .routeId("desk")
                        .errorHandler(noErrorHandler())
                        .process(exchange -> {
                            throw new IllegalStateException("secret " + KEY);
                        });
            }
        });
        awaitHooks(1);
        try (LogCapture log = new LogCapture()) {
            var answer = HookServer.send(HookServer.delivery(hook(), textReceived("private text")));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
            TextRequestComponent component = context.getComponent("textrequest", TextRequestComponent.class);
            await().until(() -> component.memoryStore().usage("desk").dead() == 1);
            assertThat(log.lines()).filteredOn(line -> line.startsWith("WARN")).isNotEmpty();
            assertThat(log.lines())
                    .filteredOn(line -> !line.startsWith("DEBUG") && !line.startsWith("TRACE"))
                    .noneMatch(line -> line.contains(KEY) || line.contains("private text") || line.contains(CONTACT));
        }
    }

    @Test
    void twoComponentsCannotListenAtOnePath() throws Exception {
        TextRequestComponent second = new TextRequestComponent(context);
        second.getConfiguration().setApiKey("another");
        second.getConfiguration().setBaseUrl(simulator.baseUrl());
        context.addComponent("textrequest2", second);
        events.receive(context, "desk", byHook());

        assertThat(failureOf(() -> receive(byHook().replace("textrequest:", "textrequest2:"))))
                .hasRootCauseMessage("webhookPath must be used by one component of a Camel context, but '/textrequest'"
                        + " is used by two: give one of them another path by the option webhookPath");
        receive(byHook().replace("textrequest:", "textrequest2:") + "&webhookPath=/other");
    }

    @Test
    void hooksWithoutAPublicUrlFailTheStart() {
        assertThat(failureOf(() -> receive("textrequest:events?dashboardId=121&source=hook")))
                .hasMessage("webhookExternalUrl must be set to receive hooks, but was not: set the option"
                        + " webhookExternalUrl to the URL under which the service reaches this server, or"
                        + " hookAutoRegister=false if somebody else tells the service of it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://user:swordfish@shop.example", "https://shop.example?token=swordfish"})
    void aPublicUrlWithASecretFailsTheStartAndIsNotRepeated(String url) {
        Throwable failure =
                failureOf(() -> receive("textrequest:events?dashboardId=121&webhookExternalUrl=RAW(" + url + ")"));

        assertThat(failure)
                .hasMessageContaining("webhookExternalUrl must be an http or https URL without query and user");
        assertThat(String.valueOf(failure.getMessage())).doesNotContain("swordfish");
    }

    @Test
    void aRequiredSignatureWithoutAKeyFailsTheStart() {
        context.getComponent("textrequest", TextRequestComponent.class)
                .getConfiguration()
                .setApiKey(" ");

        assertThat(failureOf(() -> receive(byHook() + "&signature=required")))
                .hasMessage("the API key must be set, but was not: set the option apiKey of the component"
                        + " (camel.component.textrequest.api-key) or the environment variable TEXTREQUEST_API_KEY");
    }

    @Test
    void withoutAnHttpServerTheStartFailsAndSaysWhatToAdd() throws Exception {
        try (DefaultCamelContext bare = newContext()) {
            bare.start();

            assertThat(failureOf(() -> receive(bare, byHook() + "&webhookComponent=log")))
                    .hasRootCauseMessage("webhookComponent must name a component that serves HTTP (a"
                            + " RestConsumerFactory), but was 'log': mend the option webhookComponent");
        }
    }

    @Test
    void theListenerOfAStoppedRouteIsGoneAndBackWhenItIsStarted() throws Exception {
        events.receive(context, "desk", byHook());
        awaitHooks(1);
        context.getRouteController().stopRoute("desk");
        assertThat(HookServer.status(HookServer.delivery(hook(), textReceived("lost"))))
                .isEqualTo(404);

        context.getRouteController().startRoute("desk");

        assertThat(HookServer.status(HookServer.delivery(hook(), textReceived("Hello"))))
                .isEqualTo(200);
        events.awaitTexts(1);
    }

    @Test
    void aKeyTakenAwayIsRefusedOnceTheRouteIsStartedAgain() throws Exception {
        String old = hookUrls.hook("121", "msg_received");
        TextRequestConfiguration options =
                context.getComponent("textrequest", TextRequestComponent.class).getConfiguration();
        options.setPreviousApiKeys("before, " + KEY);
        options.setApiKey("next");
        events.receive(context, "desk", byHook() + "&hookAutoRegister=false&signature=required");
        byte[] body = textReceived("Hello");
        long now = Clock.systemUTC().instant().getEpochSecond();
        assertThat(HookServer.status(HookServer.signedDelivery(old, body, KEY, now)))
                .isEqualTo(200);
        assertThat(HookServer.status(HookServer.signedDelivery(old, body, "next", now)))
                .isEqualTo(200);

        context.getRouteController().stopRoute("desk");
        ((TextRequestEndpoint) context.getRoute("desk").getEndpoint())
                .getConfiguration()
                .setPreviousApiKeys(null);
        context.getRouteController().startRoute("desk");

        assertThat(HookServer.status(HookServer.signedDelivery(old, body, KEY, now)))
                .isEqualTo(401);
        assertThat(HookServer.status(HookServer.signedDelivery(old, body, "next", now)))
                .isEqualTo(401);
    }

    @Test
    void hooksOfOneNodeAmongManyAreRefused() throws Exception {
        FileLockClusterService cluster = new FileLockClusterService();
        cluster.setRoot(folder.toString());
        context.addService(cluster);

        assertThat(failureOf(() -> receive("master:desk:" + byHook())))
                .hasRootCauseMessage("hooks must reach every node, but master: has only one of them listen: write"
                        + " textrequest:events without master:, and give all nodes one event store and the same"
                        + " subscription, so that they share the work; or poll with source=poll");
        receive("master:desk:textrequest:events?dashboardId=121&source=poll&subscription=desk");
    }

    private void receive(String uri) {
        receive(context, uri);
    }

    private void receive(DefaultCamelContext where, String uri) {
        try {
            events.receive(where, "route" + UUID.randomUUID(), uri);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void fail(String routeId, String uri) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId(routeId).process(exchange -> {
                    throw new IllegalStateException("broken");
                });
            }
        });
    }
}
