package io.github.cameltextrequest.event;

import static io.github.cameltextrequest.event.ManualClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.client.TextRequestClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PollLoopTest {
    private static final String SUB = "desk";
    private static final String LEASE = "poll|desk|121";

    private final ManualClock clock = new ManualClock();
    private final EventStore store = new MemoryEventStore(clock);
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
    private StubService service;
    private TextRequestClient client;
    private PollLoop loop;
    private Runnable onStored = () -> {};

    @BeforeEach
    void startService() throws Exception {
        service = new StubService(clock);
        client = HistoryPollTest.client(context, service, clock);
    }

    @AfterEach
    void stop() throws Exception {
        loop.stop();
        scheduler.shutdownNow();
        client.close();
        service.close();
        context.close();
    }

    @Test
    void aDashboardThatAppearsIsFollowedFromWhenItWasNotThere() {
        loop = loop("me", "*");
        loop.start();
        await().until(() -> store.watermark(SUB, "121").isPresent());
        clock.advance(Duration.ofSeconds(30));
        await().until(() -> store.watermark(SUB, "121").equals(Optional.of(START.plusSeconds(30))));

        service.text("between", START.plusSeconds(31));
        service.text("before", START.plusSeconds(29));
        service.dashboards.add(122);
        clock.advance(Duration.ofSeconds(30));

        await().until(() -> store.watermark(SUB, "122").isPresent());
        assertThat(store.store(SUB, List.of(known("122|msg|between")))).isEmpty();
        assertThat(store.store(SUB, List.of(known("122|msg|before")))).isNotEmpty();
    }

    @Test
    void aDashboardThatFailsDoesNotHoldUpTheOthers() {
        service.unknownDashboard = 1;
        loop = loop("me", "1,121");
        loop.start();

        await().until(() -> store.watermark(SUB, "121").isPresent());
        assertThat(store.watermark(SUB, "1")).isEmpty();

        service.unknownDashboard = -1;
        await().until(() -> store.watermark(SUB, "1").isPresent());
    }

    /** The watermark must not pass what the page behind would have brought. */
    @Test
    void aWalkCutShortBySuspensionStaysSoThoughTheRouteIsResumedBeforeItEnds() {
        for (int minute = 0; minute <= 100; minute++) {
            service.text("text " + minute, START.plus(Duration.ofMinutes(minute)));
        }
        store.moveWatermark(SUB, "121|begin", START);
        store.moveWatermark(SUB, "121", START);
        clock.advance(Duration.ofHours(3));
        onStored = () -> loop.resume();
        service.beforePage = () -> {
            service.beforePage = () -> {};
            loop.suspend();
        };
        loop = loop("me", "121");

        loop.start();

        await().until(() -> store.watermark(SUB, "121").equals(Optional.of(clock.instant())));
        assertThat(store.usage(SUB).waiting()).isEqualTo(101);
    }

    @Test
    void aNodePollsOnlyWhatNoOtherPollsAndTakesOverWhenItsLeaseEnds() {
        store.lease(LEASE, "another node", Duration.ofSeconds(60));
        loop = loop("me", "121");

        loop.start();
        await().during(Duration.ofMillis(300)).until(() -> service.queries.isEmpty());
        clock.advance(Duration.ofSeconds(60));

        await().until(() -> !service.queries.isEmpty());
        assertThat(store.lease(LEASE, "another node", Duration.ofSeconds(60))).isFalse();
    }

    @Test
    void aNodeThatLeavesGivesItsDashboardsAway() throws Exception {
        loop = loop("me", "121");
        loop.start();
        await().until(() -> !service.queries.isEmpty());
        loop.stop();
        scheduler.shutdown();
        assertThat(scheduler.awaitTermination(10, TimeUnit.SECONDS)).isTrue();

        assertThat(store.lease(LEASE, "another node", Duration.ofSeconds(60))).isFalse();
        loop.releaseLeases();
        assertThat(store.lease(LEASE, "another node", Duration.ofSeconds(60))).isTrue();
    }

    @Test
    void roundsOfManyDashboardsAreFurtherApart() {
        for (int id = 122; id < 222; id++) {
            service.dashboards.add(id);
        }
        loop = loop("me", "*", Duration.ofMinutes(1), Duration.ofMillis(1200));
        assertThat(loop.interval()).isEqualTo(Duration.ofMinutes(1));

        loop.start();

        await().until(() -> loop.dashboardIds().size() == 101);
        assertThat(loop.interval()).isEqualTo(Duration.ofMillis(1200).multipliedBy(1 + 101));
    }

    private PollLoop loop(String owner, String dashboards) {
        return loop(owner, dashboards, Duration.ofMillis(20), Duration.ZERO);
    }

    private PollLoop loop(String owner, String dashboards, Duration interval, Duration perCall) {
        PollSettings settings = new PollSettings(
                SUB,
                owner,
                Set.of(EventType.MSG_RECEIVED),
                DashboardChoice.parse(dashboards),
                false,
                interval,
                perCall,
                Duration.ofMinutes(10),
                100,
                null);
        return new PollLoop(
                store, settings, client, new AccountDashboards(client), scheduler, clock, onStored, EventObserver.NOOP);
    }

    private static NewEvent known(String key) {
        return EventStoreContract.event(key, key);
    }
}
