package io.github.cameltextrequest.event;

import static io.github.cameltextrequest.event.ManualClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cameltextrequest.client.CallObserver;
import io.github.cameltextrequest.client.ClientSettings;
import io.github.cameltextrequest.client.LimitSettings;
import io.github.cameltextrequest.client.RetrySettings;
import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.exception.UnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryPollTest {
    private static final String SUB = "desk";
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final ManualClock serviceClock = new ManualClock();
    private final ManualClock localClock = new ManualClock();
    private final EventStore store = new MemoryEventStore(localClock);
    private final DefaultCamelContext context = new DefaultCamelContext();
    private StubService service;
    private TextRequestClient client;
    private volatile boolean stopped;
    private boolean besideHooks;

    @BeforeEach
    void startService() throws Exception {
        service = new StubService(serviceClock);
        client = client(context, service, localClock);
    }

    @AfterEach
    void stopService() throws Exception {
        client.close();
        service.close();
        context.close();
    }

    @Test
    void aServiceThatRefusesToSortIsAskedOnceMoreAndSortedHere() {
        service.refusesSort = true;
        IntStream.range(0, 9).forEach(i -> service.text("m" + i, START.plusSeconds(i)));
        serviceClock.advance(Duration.ofMinutes(1));
        HistoryPoll poll = poll(EventType.MSG_RECEIVED);

        poll.poll("121", finds(START));
        int asked = service.queries.size();
        service.text("m9", START.plusSeconds(9));
        poll.poll("121", finds(START));

        assertThat(stored()).containsExactly("m0", "m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9");
        assertThat(service.queries.get(0)).contains("sort=asc");
        assertThat(service.queries.subList(1, service.queries.size())).noneMatch(query -> query.contains("sort"));
        assertThat(asked).isEqualTo(1 + 3);
    }

    @Test
    void aDirectionThatTheServiceDoesNotFilterIsFilteredHere() {
        service.text("received", START);
        service.row("sent", START, "S");
        service.row("odd", START, "X");

        poll(EventType.MSG_RECEIVED).poll("121", finds(START));

        assertThat(service.queries.get(0)).contains("message_direction=R");
        assertThat(stored()).containsExactly("received");
    }

    @Test
    void aRowThatIsNoMessageIsPassedOver() {
        service.row("strange", START, List.of("R"));
        service.text("plain", START);

        poll(EventType.MSG_RECEIVED).poll("121", finds(START));

        assertThat(stored()).containsExactly("plain");
    }

    @Test
    void aWalkCutShortLeavesTheWatermarkAndTheNextOneFinishes() {
        IntStream.range(0, 10).forEach(i -> service.text("m" + i, START.plusSeconds(i)));
        serviceClock.advance(Duration.ofHours(1));
        service.failsAtPage = 2;
        HistoryPoll poll = poll(EventType.MSG_RECEIVED);

        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> poll.poll("121", finds(START)));
        assertThat(store.watermark(SUB, "121")).isEmpty();

        service.failsAtPage = -1;
        poll.poll("121", finds(START));
        assertThat(stored()).containsExactly("m0", "m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9");
        assertThat(store.watermark(SUB, "121")).contains(serviceClock.instant());
    }

    @Test
    void aWalkThatIsStoppedLeavesTheWatermark() {
        IntStream.range(0, 10).forEach(i -> service.text("m" + i, START.plusSeconds(i)));
        serviceClock.advance(Duration.ofHours(1));
        service.beforePage = () -> stopped = true;

        poll(EventType.MSG_RECEIVED).poll("121", finds(START));

        assertThat(service.queries).hasSize(1);
        assertThat(store.watermark(SUB, "121")).isEmpty();
    }

    @Test
    void aTextThatAppearsLateInTheHistoryIsFound() {
        HistoryPoll poll = poll(EventType.MSG_RECEIVED);
        advance(Duration.ofMinutes(30));
        poll.poll("121", finds(START));

        service.text("late", serviceClock.instant().minus(OVERLAP).plusSeconds(1));
        service.text("too late", serviceClock.instant().minus(OVERLAP).minusSeconds(1));
        poll.poll("121", finds(START));

        assertThat(stored()).containsExactly("late");
    }

    @Test
    void nothingOlderThanTheFirstStartIsEverDelivered() {
        service.text("old", START.minusSeconds(1));
        service.text("new", START);
        HistoryPoll poll = poll(EventType.MSG_RECEIVED);

        poll.poll("121", finds(START));
        advance(Duration.ofMinutes(1));
        poll.poll("121", finds(START));
        context(EventType.MSG_RECEIVED).beginAt("121", START.minusSeconds(60));
        poll.poll("121", finds(START));

        assertThat(stored()).containsExactly("new");
    }

    @Test
    void aLocalClockThatIsWrongOrJumpsLosesNothing() {
        localClock.advance(Duration.ofMinutes(10));
        HistoryPoll poll = poll(EventType.MSG_RECEIVED);
        for (int i = 0; i < 60; i++) {
            service.text("m" + i, serviceClock.instant());
            if (i % 7 == 0) {
                localClock.advance(Duration.ofMinutes(i % 2 == 0 ? 25 : -25));
            }
            poll.poll("121", finds(START));
            advance(Duration.ofMinutes(3));
        }
        poll.poll("121", finds(START));

        assertThat(stored())
                .containsExactlyElementsOf(
                        IntStream.range(0, 60).mapToObj(i -> "m" + i).toList());
    }

    @Test
    void whatHappenedBeforeTheStartIsBackfilled() {
        service.text("missed", START.plusSeconds(10));
        service.text("present", START.plusSeconds(30));
        serviceClock.advance(Duration.ofMinutes(1));

        poll(EventType.MSG_RECEIVED).poll("121", finds(START.plusSeconds(20)));

        List<ClaimedEvent> claims = List.of(takeAndFinish(), takeAndFinish());
        assertThat(claims)
                .extracting(claim -> claim.event().origin())
                .containsExactly(EventOrigin.BACKFILL, EventOrigin.POLL);
    }

    @Test
    void besideHooksWhatIsYoungIsLeftToThemAndTheRestWasMissed() {
        besideHooks = true;
        HistoryPoll poll = poll(EventType.MSG_RECEIVED);
        advance(Duration.ofMinutes(5));
        service.text("missed", serviceClock.instant().minusSeconds(31));
        service.text("under way", serviceClock.instant().minusSeconds(20));

        assertThat(missedByHooks(poll)).isEqualTo(1);
        assertThat(takeAndFinish().event().origin()).isEqualTo(EventOrigin.BACKFILL);

        store.store(SUB, List.of(EventStoreContract.event("121|msg|under way", "lane")));
        advance(Duration.ofMinutes(5));
        assertThat(missedByHooks(poll)).isZero();
    }

    private HistoryPoll poll(EventType... types) {
        PollContext context = context(types);
        new AccountDashboards(client).read(); // as the loop does first: by this the client knows the service's time
        context.beginAt("121", START);
        return new HistoryPoll(context);
    }

    private PollFinds finds(Instant startedAt) {
        return new PollFinds(context(EventType.MSG_RECEIVED), startedAt, false);
    }

    private int missedByHooks(HistoryPoll poll) {
        PollFinds found = finds(START);
        poll.poll("121", found);
        return found.missedByHooks();
    }

    private PollContext context(EventType... types) {
        PollSettings settings = new PollSettings(
                SUB,
                "me",
                Set.of(types),
                DashboardChoice.parse("121"),
                besideHooks,
                Duration.ofMinutes(1),
                Duration.ZERO,
                OVERLAP,
                3,
                null);
        return new PollContext(store, settings, client, EventObserver.NOOP, () -> stopped, () -> {});
    }

    private void advance(Duration by) {
        serviceClock.advance(by);
        localClock.advance(by);
    }

    /** The ids stored, in their order. */
    private List<String> stored() {
        long count = store.usage(SUB).waiting();
        return IntStream.range(0, (int) count)
                .mapToObj(i -> takeAndFinish().event().dedupeKey().replace("121|msg|", ""))
                .toList();
    }

    private ClaimedEvent takeAndFinish() {
        ClaimedEvent claim = store.take(SUB, "me", Duration.ofMinutes(1), 1).get(0);
        store.done(claim);
        return claim;
    }

    static TextRequestClient client(DefaultCamelContext context, StubService service, Clock clock) throws Exception {
        Duration timeout = Duration.ofSeconds(5);
        return new TextRequestClient(
                context,
                new ClientSettings(
                        "key",
                        service.baseUrl(),
                        null,
                        null,
                        timeout,
                        timeout,
                        timeout,
                        timeout,
                        4,
                        1_000_000,
                        RetrySettings.OFF,
                        LimitSettings.OFF),
                clock,
                CallObserver.NOOP);
    }
}
