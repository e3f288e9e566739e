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
import io.github.cameltextrequest.event.ManualClock;
import io.github.cameltextrequest.event.MemoryEventStore;
import io.github.cameltextrequest.simulator.TextRequestSimulator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Registrations whose rounds are run by the test, at a simulator. */
abstract class HookRegistrationTestSupport {
    static final String KEY = "the-key-nobody-may-see";
    static final String BASE = "https://hooks.example.com";
    static final Duration INTERVAL = Duration.ofMinutes(5);

    @RegisterExtension
    static final TextRequestSimulator simulator =
            TextRequestSimulator.builder().apiKey(KEY).build();

    static final DefaultCamelContext context = new DefaultCamelContext();
    static TextRequestClient client;
    static ScheduledExecutorService scheduler;

    final EventStore store = new MemoryEventStore(Clock.systemUTC());
    final HookUses uses = new HookUses();
    final Told told = new Told();
    final ManualClock clock = new ManualClock();

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

    /** Switches our hook off. */
    static void disconnect(String event) {
        String ours = urls(KEY).hook("121", event);
        simulator.hooks(121).stream()
                .filter(hook -> hook.targetUrl().equals(ours))
                .forEach(hook -> simulator.dashboard(121).disconnectHook(hook.id()));
    }

    /** By a node that is gone, and its memory with it. */
    void registerOld() {
        try (EventStore gone = new MemoryEventStore(Clock.systemUTC())) {
            registration("121", "old", null, gone).reconcile();
        }
    }

    HookRegistration registration(String dashboards, String key, @Nullable String previous) {
        return registration(dashboards, key, previous, store);
    }

    HookRegistration registration(String dashboards, String key, @Nullable String previous, EventStore itsStore) {
        return registration(dashboards, key, previous, itsStore, false);
    }

    HookRegistration registration(
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

    static RegistrationSettings settings(
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

    static HookUrls urls(String key) {
        return new HookUrls(BASE, "/textrequest", HookKeys.of(key, null));
    }

    static TextRequestClient newClient(String key) throws Exception {
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

    static final class Told implements EventObserver {
        final List<String> events = new CopyOnWriteArrayList<>();

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
}
