package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.event.ContactEvent;
import io.github.cameltextrequest.event.EventContent;
import io.github.cameltextrequest.event.EventType;
import io.github.cameltextrequest.event.KeywordEvent;
import io.github.cameltextrequest.event.LocationEvent;
import io.github.cameltextrequest.event.OptOutEvent;
import io.github.cameltextrequest.event.PollSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where events come from, and what is done when they do not come. */
class EventSourcesTest extends HookTestSupport {
    private static final String SEND = "textrequest:sendMessageByPhoneNumber?dashboardId=121&phoneNumber=" + CONTACT;

    private final MeterRegistry meters = new SimpleMeterRegistry();

    @Override
    void prepare(DefaultCamelContext unstarted) {
        super.prepare(unstarted);
        unstarted.getRegistry().bind("metricsRegistry", meters);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "hook", "both"})
    void eventsWithoutAHistoryComeByHook(String source) throws Exception {
        try (LogCapture log = new LogCapture()) {
            events.receive(
                    context,
                    "desk",
                    byHook().replace("source=hook", "source=" + source)
                            + "&eventTypes=contact_created,msg_received,contact_merged");
            awaitHooks(2); // the service does not know the third

            simulator.contact(CONTACT).texts("Hello");

            await().until(() -> types().containsAll(List.of("contact_created", "msg_received")));
            assertThat(body(ContactEvent.class).phoneNumber()).isEqualTo(CONTACT);
            assertThat(sources()).containsOnly("hook");
            assertThat(log.lines())
                    .filteredOn(line -> line.startsWith("INFO Without a history"))
                    .hasSize(source.equals("hook") ? 0 : 1)
                    .allMatch(line -> line.endsWith(": [contact_created, contact_merged]"));
            assertThat(log.lines())
                    .filteredOn(line -> line.startsWith("WARN Event contact_merged of the option eventTypes is none"))
                    .hasSize(1);
        }
    }

    @Test
    void pollsAreSeldomBesideHooksAndAsOftenAsTheUserWants() {
        assertThat(interval("")).isEqualTo(Duration.ofMinutes(1));
        assertThat(interval("&source=poll&webhookExternalUrl=" + url)).isEqualTo(Duration.ofMinutes(1));
        assertThat(interval("&webhookExternalUrl=" + url)).isEqualTo(Duration.ofMinutes(5));
        assertThat(interval("&source=both&webhookExternalUrl=" + url)).isEqualTo(Duration.ofMinutes(5));
        assertThat(interval("&source=both&pollInterval=7s&webhookExternalUrl=" + url))
                .isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void eachCallOfAPollWaitsForTwoTurnsOfTheLimit() {
        assertThat(poll("&rateLimit=100&rateLimitPeriod=1m").perCall()).isEqualTo(Duration.ofMillis(1200));
        assertThat(poll("&rateLimit=0").perCall()).isZero();
    }

    private Duration interval(String options) {
        return poll(options).interval();
    }

    private PollSettings poll(String options) {
        TextRequestEndpoint endpoint = context.getEndpoint(
                "textrequest:events?dashboardId=121&subscription=desk" + options, TextRequestEndpoint.class);
        return ConsumerSettings.of(endpoint, null).poll();
    }

    @Test
    void whatHooksLoseThePollBringsAsBackfillAndSaysSoOnce() throws Exception {
        HealthTest.enableChecks(context);
        try (LogCapture log = new LogCapture()) {
            events.receive(context, "desk", byHookAndPoll());
            awaitHooks(1);
            simulator.webhooks().lost(true);
            simulator.contact(CONTACT).texts("one");
            simulator.contact(CONTACT).texts("two");
            waitNoLongerForHooks();
            events.awaitTexts(2);
            simulator.contact(CONTACT).texts("three");
            waitNoLongerForHooks();
            events.awaitTexts(3);

            simulator.webhooks().lost(false);
            simulator.contact(CONTACT).texts("four");
            events.awaitTexts(4);
            waitNoLongerForHooks();
            awaitPolls();

            assertThat(events.texts()).containsExactly("one", "two", "three", "four");
            assertThat(sources()).containsExactly("backfill", "backfill", "backfill", "hook");
            await().until(() ->
                    log.lines().contains("INFO Hooks miss nothing any more of dashboard 121 for subscription desk"));
            assertThat(log.lines())
                    .filteredOn(line -> line.startsWith("WARN Hooks missed"))
                    .containsExactly(
                            "WARN Hooks missed 2 events of dashboard 121 for subscription desk: polls bring them,"
                                    + " later");
            assertThat(meters.get("textrequest.events.backfilled")
                            .tags("subscription", "desk", "dashboard", "121")
                            .counter()
                            .count())
                    .isEqualTo(3);
            assertThat(hooksCheck().getDetails())
                    .containsEntry("events.backfilled", 3L)
                    .containsEntry("hooks.gaps", 0);
            assertThat(console()).contains("backfilled: 3");
        }
    }

    @Test
    void aHookThatWorksLeavesNothingToThePoll() throws Exception {
        try (LogCapture log = new LogCapture()) {
            events.receive(context, "desk", byHookAndPoll() + "&eventTypes=msg_received,msg_sent,msg_status_updated");
            awaitHooks(3);
            simulator.contact(CONTACT).texts("Hello");
            template.sendBody(SEND, "Hi");
            simulator.clock().advance(Duration.ofSeconds(2));
            await().until(() -> types().size() == 4); // sent and delivered, too
            for (int rounds = 0; rounds < 2; rounds++) {
                waitNoLongerForHooks();
                awaitPolls();
            }

            assertThat(sources()).containsOnly("hook");
            assertThat(log.lines()).noneMatch(line -> line.contains("missed") || line.contains("Backfilled"));
        }
    }

    @Test
    void everyEventOfTheServiceArrivesByHookWithItsBody() throws Exception {
        String all = EventType.named().stream().map(EventType::wireName).collect(Collectors.joining(","));
        events.receive(context, "desk", byHook() + "&eventTypes=" + all);
        awaitHooks(9);
        simulator.activatePayments(121);
        call("createKeyword?dashboardId=121", Map.of("keyword_value", "COUPON", "response", "Welcome!"));

        simulator.contact(CONTACT).texts("COUPON");
        template.sendBody(SEND, "Where are you? [LocationRequest]");
        simulator.contact(CONTACT).sharesLocation(35.0456, -85.3097, "Near 100 Market St");
        int payment = pay();
        simulator.dashboard(121).pay(payment);
        simulator.contact(CONTACT).texts("STOP COUPON");
        simulator.contact(CONTACT).texts("STOP");
        simulator.clock().advance(Duration.ofMinutes(2));
        simulator.contact(CONTACT).texts("START");

        await().untilAsserted(() -> assertThat(types()).contains(all.split(",")));
        assertThat(events.exchanges()).allSatisfy(exchange -> {
            EventType type = new EventType(exchange.getMessage().getHeader(TextRequestConstants.EVENT, String.class));
            assertThat(exchange.getMessage().getBody()).isInstanceOf(EventContent.bodyType(type));
            assertThat(exchange.getMessage().getHeaders())
                    .containsEntry(TextRequestConstants.DASHBOARD_ID, "121")
                    .containsKeys(TextRequestConstants.DEDUPE_ID, TextRequestConstants.TIMESTAMP);
        });
        assertThat(body(KeywordEvent.class).keyword()).isEqualTo("COUPON");
        assertThat(body(LocationEvent.class).formattedAddress()).isEqualTo("Near 100 Market St");
        assertThat(body(ContactEvent.class).phoneNumber()).isEqualTo(CONTACT);
        assertThat(body(OptOutEvent.class).optedOut()).isTrue();
        assertThat(types().stream().filter(type -> type.startsWith("opted_"))).containsExactly("opted_out", "opted_in");
    }

    @Test
    void aTextOfOneOfOurOwnNumbersSaysSoAlsoByHookAlone() throws Exception {
        events.receive(context, "desk", byHook());
        awaitHooks(1);
        await().until(() -> simulator.requestCount("GetDashboards") > 0);

        await().until(() -> {
            simulator.contact(simulator.dashboards().get(122)).texts("Hello"); // the answer may be on its way yet
            return headers(TextRequestConstants.OWN_NUMBER).contains("true");
        });

        simulator.contact(CONTACT).texts("Hello");
        await().until(() -> headers(TextRequestConstants.PHONE_NUMBER).contains(CONTACT));
        assertThat(events.exchanges())
                .filteredOn(
                        exchange -> CONTACT.equals(exchange.getMessage().getHeader(TextRequestConstants.PHONE_NUMBER)))
                .noneMatch(exchange -> exchange.getMessage().getHeaders().containsKey(TextRequestConstants.OWN_NUMBER));
    }

    @Test
    void twoSubscriptionsEachGetEverythingAlsoWhatHooksMissed() throws Exception {
        EventRoutes others = new EventRoutes();
        events.receive(context, "desk", byHookAndPoll());
        others.receive(context, "archive", byHookAndPoll());
        awaitHooks(1);

        List<String> texted = new ArrayList<>();
        for (int number = 0; number < 100; number++) {
            simulator.webhooks().lost(number % 2 == 0);
            texted.add("text " + number);
            simulator.contact("142355501" + (10 + number % 80)).texts("text " + number);
        }
        simulator.awaitDeliveries(50);
        waitNoLongerForHooks();

        events.awaitTexts(100);
        others.awaitTexts(100);
        assertThat(events.texts()).containsExactlyInAnyOrderElementsOf(texted);
        assertThat(others.texts()).containsExactlyInAnyOrderElementsOf(texted);
        assertThat(simulator.hooks(121)).hasSize(1);
    }

    @Test
    void tenDashboardsByAsteriskAndOneMoreThatIsAddedWhileRunning() throws Exception {
        List<Integer> ids = new ArrayList<>(simulator.dashboards().keySet());
        for (int number = 2; number < 10; number++) {
            ids.add(addDashboard("142355501" + (50 + number)));
        }
        events.receive(
                context,
                "all",
                "textrequest:events?dashboardId=*&pollInterval=20&reconcileInterval=20&webhookExternalUrl=" + url);
        await().until(() -> ids.stream().allMatch(id -> connected(id) == 1));

        ids.add(addDashboard("14235550160"));
        await().until(() -> connected(ids.get(10)) == 1);
        ids.forEach(id -> simulator.contact(id, CONTACT).texts("to " + id));

        events.awaitTexts(11);
        assertThat(events.texts())
                .containsExactlyInAnyOrderElementsOf(
                        ids.stream().map(id -> "to " + id).toList());
        assertThat(sources()).containsOnly("hook");
    }

    private static void awaitPolls() {
        int polls = simulator.requestCount("GetDashboardMessages");
        await().until(() -> simulator.requestCount("GetDashboardMessages") > polls + 4);
    }

    private List<String> sources() {
        return headers(TextRequestConstants.SOURCE);
    }

    private List<String> types() {
        return headers(TextRequestConstants.EVENT);
    }

    private List<String> headers(String name) {
        return events.exchanges().stream()
                .map(exchange -> exchange.getMessage().getHeader(name, String.class))
                .toList();
    }

    private <T> T body(Class<T> type) {
        return events.exchanges().stream()
                .map(Exchange::getMessage)
                .map(message -> message.getBody())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static long connected(int dashboardId) {
        return simulator.hooks(dashboardId).stream()
                .filter(hook -> hook.connected())
                .count();
    }

    private int addDashboard(String phone) {
        return (Integer)
                call("createDashboard", Map.of("name", "Desk", "phone", phone)).get("id");
    }

    private HealthCheck.Result hooksCheck() {
        return HealthCheckHelper.invoke(context).stream()
                .filter(result -> result.getCheck().getId().equals("textrequest-hooks"))
                .findFirst()
                .orElseThrow();
    }

    private String console() {
        return (String) context.getCamelContextExtension()
                .getContextPlugin(DevConsoleRegistry.class)
                .resolveById("textrequest")
                .call(DevConsole.MediaType.TEXT);
    }

    private int pay() {
        return (Integer) call(
                        "createPayment?dashboardId=121",
                        Map.of("description", "Haircut", "customer_phone", CONTACT, "amount_requested", 20))
                .get("payment_id");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> call(String operation, Object body) {
        String separator = operation.contains("?") ? "&" : "?";
        Object result = template.requestBody("textrequest:" + operation + separator + "outputFormat=map", body);
        return result == null ? Map.of() : (Map<String, Object>) result;
    }
}
