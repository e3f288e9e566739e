package io.github.cameltextrequest;

import static io.github.cameltextrequest.EventRoutes.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.event.DeadEvent;
import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.event.MemoryEventStore;
import io.github.cameltextrequest.event.MessageEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** What is promised about events: each once, in order, and what was texted is not texted again. */
class EventDeliveryTest extends TextRequestTestSupport {

    private static final int TEXTS = 1_000;
    private static final int CONTACTS = 50;
    private static final String REPLY = "textrequest:sendMessageByPhoneNumber";

    private final EventRoutes events = new EventRoutes();

    @Test
    void twoSubscriptionsEachGetAThousandTextsOnceAndInOrder() throws Exception {
        String uri = EVENTS + "&pageSize=7&concurrentConsumers=4";
        events.receive(context, "one", uri);
        EventRoutes other = new EventRoutes().receive(context, "two", uri);

        Map<String, List<String>> texted = textAThousandTimes();

        events.awaitTexts(TEXTS);
        other.awaitTexts(TEXTS);
        assertThat(byContact(events.exchanges().stream())).isEqualTo(texted);
        assertThat(byContact(other.exchanges().stream())).isEqualTo(texted);
    }

    @Test
    void twoNodesOfOneSubscriptionShareAThousandTexts() throws Exception {
        try (EventStore store = new MemoryEventStore(Clock.systemUTC());
                DefaultCamelContext node = newContext()) {
            context.getRegistry().bind("store", store);
            node.getRegistry().bind("store", store);
            node.start();
            String uri = EVENTS + "&pageSize=7&concurrentConsumers=2&eventStore=#store&subscription=desk";
            for (DefaultCamelContext each : List.of(context, node)) {
                each.addRoutes(slowRoute(uri));
            }

            Map<String, List<String>> texted = textAThousandTimes();

            events.awaitTexts(TEXTS);
            assertThat(byContact(events.exchanges().stream())).isEqualTo(texted);
            assertThat(events.exchanges().stream()
                            .map(exchange -> exchange.getContext().getName())
                            .distinct())
                    .hasSize(2);
        }
    }

    @Test
    void aRouteStartedAgainGoesOnWhereItStopped() throws Exception {
        simulator.contact(CONTACT).texts("before the first start");
        simulator.clock().advance(Duration.ofSeconds(5));
        events.receive(context, "desk", EVENTS);
        simulator.contact(CONTACT).texts("one");
        events.awaitTexts(1);

        context.getRouteController().stopRoute("desk");
        textThreeTimes();
        context.getRouteController().startRoute("desk");

        events.awaitTexts(4);
        await().during(Duration.ofMillis(300)).until(() -> events.texts().size() == 4);
        assertThat(events.texts()).containsExactly("one", "two", "three", "four");
        assertThat(events.exchanges())
                .extracting(exchange -> exchange.getMessage().getHeader(TextRequestConstants.SOURCE))
                .containsExactly("poll", "backfill", "backfill", "backfill");
    }

    @Test
    void aNewProcessWithTheMemoryStoreBeginsNow() throws Exception {
        events.receive(context, "desk", EVENTS);
        simulator.contact(CONTACT).texts("one");
        events.awaitTexts(1);
        stopContext();

        textThreeTimes();
        startContext();
        EventRoutes restarted = new EventRoutes().receive(context, "desk", EVENTS);
        simulator.contact(CONTACT).texts("five");

        restarted.awaitTexts(1);
        await().during(Duration.ofMillis(300)).until(() -> restarted.texts().size() == 1);
        assertThat(restarted.texts()).containsExactly("five");
    }

    @Test
    void aNewProcessWithReplayBeginsAtSince() throws Exception {
        simulator.contact(CONTACT).texts("too old");
        simulator.clock().advance(Duration.ofSeconds(5));
        Instant since = simulator.clock().instant();
        simulator.contact(CONTACT).texts("one");
        String uri = EVENTS + "&replay=true&since=" + since;
        events.receive(context, "desk", uri);
        events.awaitTexts(1);
        stopContext();

        textThreeTimes();
        startContext();
        EventRoutes restarted = new EventRoutes().receive(context, "desk", uri);

        restarted.awaitTexts(4);
        assertThat(restarted.texts()).containsExactly("one", "two", "three", "four");
        assertThat(events.texts()).containsExactly("one");
    }

    @Test
    void aRouteThatFailsAfterItsFirstReplyTextsThatReplyOnce() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(EVENTS)
                        .routeId("desk")
                        .setBody(constant("First"))
                        .to(REPLY)
                        .process(exchange -> {
                            if (attempts.incrementAndGet() < 4) {
                                throw new IllegalStateException("the till is shut");
                            }
                        })
                        .setBody(constant("Second"))
                        .to(REPLY);
            }
        });

        simulator.contact(CONTACT).texts("Hello");

        simulator.awaitSent(2);
        assertThat(attempts).hasValue(4);
        assertThat(simulator.contact(CONTACT).inbox())
                .extracting(text -> text.body())
                .containsExactly("First", "Second");
        assertThat(dead("desk")).isEmpty();
    }

    @Test
    void anEventThatKeepsFailingIsDeadAndTheNextOfItsContactIsHandled() throws Exception {
        List<Throwable> handed = new ArrayList<>();
        context.getRegistry().bind("deadEvents", new RecordingExceptionHandler(handed));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(EVENTS + "&exceptionHandler=#deadEvents")
                        .routeId("desk")
                        .setBody(simple("Hello ${body.text}"))
                        .to(REPLY)
                        .filter(body().isNotNull())
                        .filter(exchange -> simulator.sent().size() == 1)
                        .throwException(new IllegalStateException("the till is shut"));
            }
        });

        simulator.contact(CONTACT).texts("one");
        await().until(() -> dead("desk").size() == 1);
        simulator.contact(CONTACT).texts("two");

        simulator.awaitSent(2);
        assertThat(simulator.sent()).extracting(text -> text.body()).containsExactly("Hello one", "Hello two");
        assertThat(dead("desk")).singleElement().satisfies(event -> {
            assertThat(event.attempts()).isEqualTo(4);
            assertThat(event.cause()).isEqualTo("IllegalStateException: the till is shut");
        });
        assertThat(handed).singleElement().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTextThatTheServiceRefusesIsNotTriedAgain() throws Exception {
        EventRoutes.answer(context, EVENTS, "too long ".repeat(200), REPLY);

        simulator.contact(CONTACT).texts("Hello");

        await().until(() -> dead("answers").size() == 1);
        assertThat(dead("answers").get(0).attempts()).isEqualTo(1);
        assertThat(dead("answers").get(0).cause()).startsWith("InvalidRequestException");
        assertThat(simulator.sent()).isEmpty();
    }

    @Test
    void anAutoresponderIsAnsweredAsOftenAsTheLimitAllows() throws Exception {
        simulator.contact(CONTACT).answersEveryTextWith(text -> "I am on holiday");
        EventRoutes.answer(context, EVENTS + "&maxRepliesPerContact=5/1h", "Thanks!", REPLY);

        simulator.contact(CONTACT).texts("Hello");

        await().until(() -> dead("answers").size() == 1);
        await().during(Duration.ofMillis(300)).until(() -> simulator.sent().size() == 5);
        assertThat(dead("answers").get(0).cause()).startsWith("ReplyLimitException");
    }

    @Test
    void aStopWaitsForTheEventThatIsBeingHandled() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(EVENTS)
                        .routeId("desk")
                        .process(exchange -> inside.incrementAndGet())
                        .delay(300)
                        .process(events);
            }
        });
        simulator.contact(CONTACT).texts("Hello");
        await().until(() -> inside.get() == 1);

        context.getRouteController().stopRoute("desk");

        assertThat(events.texts()).containsExactly("Hello");
        assertThat(store().usage("desk").running()).isZero();
    }

    /** Slow enough that one node alone cannot be done before the other has noticed. */
    private RouteBuilder slowRoute(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId("desk").delay(2).process(events);
            }
        };
    }

    private void textThreeTimes() {
        simulator.clock().advance(Duration.ofSeconds(5));
        Stream.of("two", "three", "four").forEach(simulator.contact(CONTACT)::texts);
        simulator.clock().advance(Duration.ofSeconds(5));
    }

    /** Texts while the routes poll, and tells what each contact wrote, in its order. */
    private static Map<String, List<String>> textAThousandTimes() {
        Map<String, List<String>> texted = new HashMap<>();
        for (int i = 0; i < TEXTS; i++) {
            String phone = "142355501" + (10 + i % CONTACTS);
            String text = "text " + i;
            simulator.contact(phone).texts(text);
            texted.computeIfAbsent(phone, contact -> new ArrayList<>()).add(text);
        }
        return texted;
    }

    private static Map<String, List<String>> byContact(Stream<Exchange> exchanges) {
        return exchanges
                .map(exchange -> exchange.getMessage().getBody(MessageEvent.class))
                .collect(Collectors.groupingBy(
                        event -> String.valueOf(event.phoneNumber()),
                        Collectors.mapping(MessageEvent::text, Collectors.toList())));
    }

    private List<DeadEvent> dead(String subscription) {
        return store().deadEvents(subscription, 10);
    }

    private EventStore store() {
        return context.getComponent("textrequest", TextRequestComponent.class).memoryStore();
    }
}
