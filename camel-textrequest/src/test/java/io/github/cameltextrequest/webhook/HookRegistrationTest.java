package io.github.cameltextrequest.webhook;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.client.CallObserver;
import io.github.cameltextrequest.client.ClientSettings;
import io.github.cameltextrequest.client.LimitSettings;
import io.github.cameltextrequest.client.RetrySettings;
import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.event.AccountDashboards;
import io.github.cameltextrequest.event.DashboardChoice;
import io.github.cameltextrequest.event.EventObserver;
import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.event.MemoryEventStore;
import io.github.cameltextrequest.simulator.Fault;
import io.github.cameltextrequest.simulator.RecordedRequest;
import io.github.cameltextrequest.simulator.SimulatedHook;
import io.github.cameltextrequest.simulator.TextRequestSimulator;
import io.github.cameltextrequest.simulator.WebhookBehavior.HookListing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The registration alone: its rounds are run by the test. */
class HookRegistrationTest {
    private static final String KEY = "the-key-nobody-may-see";
    private static final String BASE = "https://hooks.example.com";
    private static final Duration INTERVAL = Duration.ofMinutes(5);

    @RegisterExtension
    static final TextRequestSimulator simulator =
            TextRequestSimulator.builder().apiKey(KEY).build();

    private static final DefaultCamelContext context = new DefaultCamelContext();
    private static TextRequestClient client;
    private static ScheduledExecutorService scheduler;

    private final EventStore store = new MemoryEventStore(Clock.systemUTC());
    private final HookUses uses = new HookUses();
    private final Told told = new Told();
    private final MovableClock clock = new MovableClock();

    @BeforeAll
    static void connect() throws Exception {
        context.start();
        client = newClient(KEY);
        scheduler = Executors.newSingleThreadScheduledExecutor();
    }

    @AfterAll
    static void disconnect() throws Exception {
        client.close();
        context.close();
        scheduler.shutdownNow();
        assertThat(scheduler.awaitTermination(30, SECONDS)).isTrue();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void whatIsMissingIsMade() {
        assertThat(registration("121,122", KEY, null).reconcile()).isTrue();

        for (int dashboard : List.of(121, 122)) {
            assertThat(simulator.hooks(dashboard))
                    .extracting(SimulatedHook::event)
                    .containsExactly("msg_received", "msg_sent");
            assertThat(simulator.hooks(dashboard)).allSatisfy(hook -> {
                assertThat(hook.targetUrl()).isEqualTo(urls(KEY).hook(Integer.toString(dashboard), hook.event()));
                assertThat(hook.verb()).isEqualTo("POST");
                assertThat(hook.connected()).isTrue();
            });
        }
        assertThat(told.events)
                .containsExactly(
                        "created 121 msg_received",
                        "created 121 msg_sent",
                        "connected 121 msg_received",
                        "connected 121 msg_sent",
                        "created 122 msg_received",
                        "created 122 msg_sent",
                        "connected 122 msg_received",
                        "connected 122 msg_sent");
    }

    @Test
    void aRoundThatFindsEverythingInOrderIsOneCallPerDashboard() {
        HookRegistration registration = registration("121", KEY, null);
        registration.reconcile();
        simulator.clearRequests();

        assertThat(registration.reconcile()).isTrue();

        assertThat(simulator.requests())
                .extracting(RecordedRequest::operationId)
                .containsExactly("GetHooks");
    }

    @Test
    void everyDashboardOfTheAccountIsFollowed() {
        HookRegistration registration = registration("*", KEY, null);
        registration.reconcile();

        assertThat(simulator.hooks(121)).hasSize(2);
        assertThat(simulator.hooks(122)).hasSize(2);
    }

    @Test
    void aDisconnectedHookIsReactivatedUnderItsId() {
        HookRegistration registration = registration("121", KEY, null);
        registration.reconcile();
        List<SimulatedHook> before = simulator.hooks(121);
        disconnect("msg_received");
        told.events.clear();

        assertThat(registration.reconcile()).isTrue();

        assertThat(simulator.hooks(121))
                .extracting(SimulatedHook::id)
                .containsExactly(before.get(0).id(), before.get(1).id());
        assertThat(simulator.hooks(121)).allMatch(SimulatedHook::connected);
        assertThat(told.events)
                .containsExactly(
                        "lost 121 msg_received",
                        "restored 121 msg_received",
                        "connected 121 msg_received",
                        "connected 121 msg_sent");
    }

    @Test
    void aHookThatSomebodyDeletedIsMadeAgain() {
        HookRegistration registration = registration("121", KEY, null);
        registration.reconcile();
        new HookCalls(client).delete("121", simulator.hooks(121).get(0).id());
        told.events.clear();

        registration.reconcile();

        assertThat(simulator.hooks(121))
                .extracting(SimulatedHook::event)
                .containsExactlyInAnyOrder("msg_received", "msg_sent");
        assertThat(told.events).contains("lost 121 msg_received", "restored 121 msg_received");
    }

    @Test
    void aLostHookIsToldOnceUntilItIsRestored() {
        HookRegistration registration = registration("121", KEY, null);
        registration.reconcile();
        disconnect("msg_received");
        simulator.faults().on("ReactivateHook").fail(Fault.status(400));

        assertThat(registration.reconcile()).isFalse();
        assertThat(registration.reconcile()).isFalse();
        simulator.faults().clear();
        assertThat(registration.reconcile()).isTrue();

        assertThat(told.events).containsOnlyOnce("lost 121 msg_received", "restored 121 msg_received");
        assertThat(told.events).filteredOn("failed 121 msg_received"::equals).hasSize(2);
    }

    /** R46. */
    @Test
    void aThousandRoundsTouchNoForeignHook() {
        String ours = urls(KEY).hook("121", "msg_received");
        String token = ours.substring(ours.lastIndexOf('/') + 1);
        List<String> foreign = List.of(
                "https://hooks.zapier.com/hooks/catch/1/abc/",
                BASE + "/textrequest2/121/msg_received/" + token,
                BASE + "/Textrequest/121/msg_received/" + token,
                BASE + "/textreques/121/msg_received/" + token,
                BASE + "/textrequest/121/msg_received/" + token + "/",
                BASE + "/textrequest/121/msg_received/" + token + "?x=1",
                BASE + "/textrequest/122/msg_received/" + token,
                BASE + "/textrequest/121/msg_received/" + "A".repeat(43),
                BASE.toUpperCase(Locale.ROOT) + "/textrequest/121/msg_received/" + token,
                BASE.replace("https", "http") + "/textrequest/121/msg_received/" + token,
                BASE + ".example.net/textrequest/121/msg_received/" + token,
                urls("somebody else's key").hook("121", "msg_received"));
        foreign.forEach(url -> simulator.portalHook(121, "msg_received", url));
        simulator.portalHook(121, "contact_created", ours);
        List<SimulatedHook> before = simulator.hooks(121);
        HookRegistration registration = registration("121", KEY, "old");
        for (int round = 0; round < 1000; round++) {
            clock.advance(INTERVAL);
            assertThat(registration.reconcile()).isTrue();
        }

        assertThat(simulator.hooks(121)).hasSize(before.size() + 2).containsAll(before);
        assertThat(simulator.requestCount("CreateHook")).isEqualTo(2);
        assertThat(simulator.requestCount("DeleteHook")).isZero();
        assertThat(simulator.requestCount("ReactivateHook")).isZero();
    }

    @ParameterizedTest
    @EnumSource(HookListing.class)
    void theListIsReadInEachOfItsShapes(HookListing shape) {
        simulator.webhooks().listing(shape);
        HookRegistration registration = registration("121", KEY, null);
        simulator.portalHook(121, "msg_received", "https://hooks.zapier.com/hooks/catch/1/abc/");

        assertThat(registration.reconcile()).isTrue();
        assertThat(registration.reconcile()).isTrue();

        assertThat(simulator.hooks(121)).hasSize(3);
        assertThat(told.events).filteredOn("connected 121 msg_received"::equals).hasSize(2);
        assertThat(told.events).doesNotContain("lost 121 msg_received");
    }

    @Test
    void ofOwnDoublesTheLowestIdStays() {
        String ours = urls(KEY).hook("121", "msg_received");
        int lowest = simulator.portalHook(121, "msg_received", ours);
        simulator.portalHook(121, "msg_received", ours);
        simulator.portalHook(121, "msg_received", ours);

        registration("121", KEY, null).reconcile();

        assertThat(simulator.hooks(121))
                .filteredOn(hook -> hook.event().equals("msg_received"))
                .extracting(SimulatedHook::id)
                .containsExactly(lowest);
    }

    @Test
    void theOldHookGoesOneIntervalAfterItsSuccessorIsConnected() {
        registerOld();
        HookRegistration rotated = registration("121", KEY, "old");

        rotated.reconcile();
        clock.advance(INTERVAL.minusMillis(1));
        rotated.reconcile();
        assertThat(simulator.hooks(121)).hasSize(4);
        clock.advance(Duration.ofMillis(1));
        rotated.reconcile();

        assertThat(simulator.hooks(121))
                .extracting(SimulatedHook::targetUrl)
                .containsExactly(
                        urls(KEY).hook("121", "msg_received"), urls(KEY).hook("121", "msg_sent"));
    }

    @Test
    void theOldHookStaysWhileItsSuccessorIsDisconnected() {
        registerOld();
        HookRegistration rotated = registration("121", KEY, "old");
        rotated.reconcile();
        clock.advance(INTERVAL);
        disconnect("msg_received");
        simulator.faults().on("ReactivateHook").fail(Fault.status(400));

        rotated.reconcile();

        assertThat(simulator.hooks(121))
                .extracting(SimulatedHook::targetUrl)
                .contains(urls("old").hook("121", "msg_received"))
                .doesNotContain(urls("old").hook("121", "msg_sent"));
    }

    @Test
    void hooksForOtherEventsOfOursAreLeftToThoseWhoWantThem() {
        String other = urls(KEY).hook("121", "contact_created");
        simulator.portalHook(121, "contact_created", other);
        HookRegistration registration = registration("121", KEY, null);
        registration.reconcile();
        clock.advance(INTERVAL);
        registration.reconcile();

        assertThat(simulator.hooks(121)).extracting(SimulatedHook::targetUrl).contains(other);
    }

    /** R44, with answers lost on the way. */
    @Test
    void nodesThatRaceMakeOneHookEach() throws Exception {
        int nodes = 4;
        int races = 100;
        ExecutorService pool = Executors.newFixedThreadPool(nodes);
        try {
            for (int race = 0; race < races; race++) {
                simulator.reset();
                simulator.faults().on("CreateHook").nth(1 + race % 3).fail(Fault.resetAfter());
                CyclicBarrier start = new CyclicBarrier(nodes);
                List<Callable<Boolean>> all = IntStream.range(0, nodes)
                        .mapToObj(node -> (Callable<Boolean>) () -> {
                            try (EventStore own = new MemoryEventStore(Clock.systemUTC())) {
                                HookRegistration registration = registration("121", KEY, null, own);
                                start.await(30, SECONDS);
                                boolean first = registration.reconcile();
                                return first || registration.reconcile();
                            }
                        })
                        .toList();
                for (Future<Boolean> node : pool.invokeAll(all)) {
                    assertThat(node.get()).isTrue();
                }
                assertThat(simulator.hooks(121))
                        .extracting(SimulatedHook::targetUrl)
                        .containsExactlyInAnyOrder(
                                urls(KEY).hook("121", "msg_received"), urls(KEY).hook("121", "msg_sent"));
                assertThat(simulator.hooks(121)).allMatch(SimulatedHook::connected);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void ofNodesThatShareAStoreOneLooksAfterTheHooks() {
        registration("121", KEY, null).reconcile();
        simulator.clearRequests();

        assertThat(registration("121", KEY, null).reconcile()).isTrue();

        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void aStopLeavesTheHooks() {
        HookRegistration registration = registration("121", KEY, null);
        registration.reconcile();

        registration.stop();

        assertThat(simulator.hooks(121)).hasSize(2);
        assertThat(told.events).contains("forgotten 121 msg_received", "forgotten 121 msg_sent");
        assertThat(registration("121", KEY, null).reconcile()).isTrue();
    }

    @Test
    void aStopRemovesThemWhenItIsToldToAndNobodyElseNeedsThem() {
        simulator.portalHook(121, "msg_received", "https://hooks.zapier.com/hooks/catch/1/abc/");
        HookRegistration first = registration("121", KEY, null, store, true);
        HookRegistration second = registration("121", KEY, null, new MemoryEventStore(Clock.systemUTC()), true);
        first.reconcile();
        second.reconcile();

        first.stop();
        assertThat(simulator.hooks(121)).hasSize(3);
        second.stop();

        assertThat(simulator.hooks(121))
                .extracting(SimulatedHook::targetUrl)
                .containsExactly("https://hooks.zapier.com/hooks/catch/1/abc/");
    }

    @Test
    void oneEventThatTheServiceDoesNotKnowLeavesTheOthersAlone() {
        HookRegistration registration = new HookRegistration(
                settings("121", List.of("no_such_event", "msg_received"), KEY, null, false),
                client,
                uses,
                new AccountDashboards(client),
                store,
                told,
                scheduler,
                clock);

        assertThat(registration.reconcile()).isFalse();

        assertThat(simulator.hooks(121)).extracting(SimulatedHook::event).containsExactly("msg_received");
        assertThat(told.events).contains("failed 121 no_such_event", "connected 121 msg_received");
    }

    @Test
    void aRefusedKeyIsToldAndTriedAgain() throws Exception {
        try (TextRequestClient refused = newClient("wrong")) {
            HookRegistration registration = new HookRegistration(
                    settings("121,122", List.of("msg_received"), KEY, null, false),
                    refused,
                    uses,
                    new AccountDashboards(refused),
                    store,
                    told,
                    scheduler,
                    clock);

            assertThat(registration.reconcile()).isFalse();

            assertThat(told.events).containsExactly("failed 121 null", "key refused for desk");
        }
    }

    @Test
    void aServiceThatIsAwayIsTriedAgain() {
        HookRegistration registration = registration("121", KEY, null);
        simulator.refuseConnections();
        assertThat(registration.reconcile()).isFalse();

        simulator.acceptConnections();

        assertThat(registration.reconcile()).isTrue();
        assertThat(simulator.hooks(121)).hasSize(2);
    }

    /** Switches our hook off. */
    private static void disconnect(String event) {
        String ours = urls(KEY).hook("121", event);
        simulator.hooks(121).stream()
                .filter(hook -> hook.targetUrl().equals(ours))
                .forEach(hook -> simulator.dashboard(121).disconnectHook(hook.id()));
    }

    /** By a node that is gone, and its memory with it. */
    private void registerOld() {
        try (EventStore gone = new MemoryEventStore(Clock.systemUTC())) {
            registration("121", "old", null, gone).reconcile();
        }
    }

    private HookRegistration registration(String dashboards, String key, @Nullable String previous) {
        return registration(dashboards, key, previous, store);
    }

    private HookRegistration registration(
            String dashboards, String key, @Nullable String previous, EventStore itsStore) {
        return registration(dashboards, key, previous, itsStore, false);
    }

    private HookRegistration registration(
            String dashboards, String key, @Nullable String previous, EventStore itsStore, boolean unregister) {
        return new HookRegistration(
                settings(dashboards, List.of("msg_received", "msg_sent"), key, previous, unregister),
                client,
                uses,
                new AccountDashboards(client),
                itsStore,
                told,
                scheduler,
                clock);
    }

    private static RegistrationSettings settings(
            String dashboards, List<String> events, String key, @Nullable String previous, boolean unregister) {
        return new RegistrationSettings(
                "desk",
                "node " + System.nanoTime(),
                new HookUrls(BASE, "/textrequest", HookKeys.of(key, previous)),
                DashboardChoice.parse(dashboards),
                events,
                INTERVAL,
                unregister);
    }

    private static HookUrls urls(String key) {
        return new HookUrls(BASE, "/textrequest", HookKeys.of(key, null));
    }

    private static TextRequestClient newClient(String key) throws Exception {
        Duration patience = Duration.ofSeconds(30);
        return new TextRequestClient(
                context,
                new ClientSettings(
                        key,
                        simulator.baseUrl(),
                        null,
                        null,
                        patience,
                        patience,
                        patience,
                        patience,
                        8,
                        1 << 20,
                        new RetrySettings(0, Duration.ofMillis(1), patience),
                        new LimitSettings(0, Duration.ofMinutes(1), patience, null)),
                Clock.systemUTC(),
                CallObserver.NOOP);
    }

    private static final class Told implements EventObserver {
        private final List<String> events = new CopyOnWriteArrayList<>();

        @Override
        public void hookConnected(String dashboardId, String eventType) {
            events.add("connected " + dashboardId + " " + eventType);
        }

        @Override
        public void hookCreated(String dashboardId, String eventType) {
            events.add("created " + dashboardId + " " + eventType);
        }

        @Override
        public void hookLost(String dashboardId, String eventType) {
            events.add("lost " + dashboardId + " " + eventType);
        }

        @Override
        public void hookRestored(String dashboardId, String eventType) {
            events.add("restored " + dashboardId + " " + eventType);
        }

        @Override
        public void hookCheckFailed(String dashboardId, @Nullable String eventType, RuntimeException failure) {
            events.add("failed " + dashboardId + " " + eventType);
        }

        @Override
        public void hookForgotten(String dashboardId, String eventType) {
            events.add("forgotten " + dashboardId + " " + eventType);
        }

        @Override
        public void keyRefused(String subscription) {
            events.add("key refused for " + subscription);
        }
    }

    private static final class MovableClock extends Clock {
        private volatile Instant now = Instant.parse("2026-07-25T09:00:00Z");

        synchronized void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
