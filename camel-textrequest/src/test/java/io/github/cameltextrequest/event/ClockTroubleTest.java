package io.github.cameltextrequest.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.model.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * R40: a local clock that is ten minutes wrong, in a zone that sets its clocks forward or back meanwhile, and a service
 * that writes no zone and has a leap second.
 */
class ClockTroubleTest {
    private static final String SUB = "desk";
    private static final Duration STEP = Duration.ofMinutes(3);
    private static final int STEPS = 40;

    private final TimeZone zoneBefore = TimeZone.getDefault();
    private final DefaultCamelContext context = new DefaultCamelContext();

    @AfterEach
    void restoreZone() throws Exception {
        TimeZone.setDefault(zoneBefore);
        context.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T05:00:00Z, America/New_York, 10",
        "2026-11-01T05:00:00Z, America/New_York, -10",
        "2026-03-08T06:00:00Z, America/New_York, 10",
        "2026-03-08T06:00:00Z, America/New_York, -10",
        "2016-12-31T23:00:00Z, UTC, 10",
        "2016-12-31T23:00:00Z, UTC, -10",
    })
    void nothingIsMissedAndNothingComesTwice(Instant start, String zone, int minutesWrong) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        ManualClock serviceClock = new ManualClock(start);
        ManualClock localClock = new ManualClock(start.plus(Duration.ofMinutes(minutesWrong)));
        List<String> texted = new ArrayList<>();
        try (EventStore store = new MemoryEventStore(localClock);
                StubService service = new StubService(serviceClock);
                TextRequestClient client = HistoryPollTest.client(context, service, localClock)) {
            DashboardPolls polls = polls(store, client, start);
            for (int step = 0; step < STEPS; step++) {
                String id = "m" + step;
                texted.add(id);
                service.row(id, written(serviceClock.instant()), "R");
                polls.poll("121", start);
                serviceClock.advance(STEP);
                localClock.advance(STEP);
            }
            polls.poll("121", start);

            assertThat(received(store)).isEqualTo(texted);
        }
    }

    /** Without a zone; midnight of the year's end is the leap second before it. */
    private static String written(Instant at) {
        String text = Timestamps.format(at).replace("Z", "");
        return text.equals("2017-01-01T00:00:00") ? "2016-12-31T23:59:60" : text;
    }

    private static DashboardPolls polls(EventStore store, TextRequestClient client, Instant start) {
        PollSettings settings = new PollSettings(
                SUB,
                "me",
                Set.of(EventType.MSG_RECEIVED),
                DashboardChoice.parse("121"),
                false,
                Duration.ofMinutes(1),
                Duration.ZERO,
                Duration.ofMinutes(10),
                5,
                null);
        DashboardPolls polls =
                new DashboardPolls(new PollContext(store, settings, client, EventObserver.NOOP, () -> false, () -> {}));
        new AccountDashboards(client).read(); // as the loop does first: by this the client knows the service's time
        polls.beginAt("121", start);
        return polls;
    }

    private static List<String> received(EventStore store) {
        List<String> ids = new ArrayList<>();
        for (List<ClaimedEvent> next = take(store); !next.isEmpty(); next = take(store)) {
            next.forEach(claim -> {
                ids.add(claim.event().dedupeKey().replace("121|msg|", ""));
                store.done(claim);
            });
        }
        return ids;
    }

    private static List<ClaimedEvent> take(EventStore store) {
        return store.take(SUB, "me", Duration.ofMinutes(1), 1);
    }
}
