package io.github.cameltextrequest.event;

import static io.github.cameltextrequest.event.EventStoreContract.LEASE;
import static io.github.cameltextrequest.event.EventStoreContract.SUB;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day of traffic in seconds: with a retention time of two hours nothing grows from the fourth hour on. */
@Tag("crash")
class DayOfTrafficTest {
    private static final int EVENTS_PER_MINUTE = Integer.getInteger("crash.eventsPerMinute", 5);
    private static final Duration RETENTION = Duration.ofHours(2);
    private static final int HOURS = 24;
    private static final int SETTLED_AFTER = 4;
    private static final long HEAP_NOISE = 4L << 20;

    @TempDir
    Path folder;

    private final ManualClock clock = new ManualClock();
    private int events;

    @Test
    void neitherTheFileNorTheHeapGrows() throws Exception {
        Path file = folder.resolve("events.db");
        // What a power cut would do is of no interest here, and a day has many commits.
        String url = "jdbc:sqlite:" + file + "?journal_mode=WAL&synchronous=OFF&secure_delete=true";
        try (JdbcEventStore store = new JdbcEventStore(() -> DriverManager.getConnection(url), clock, RETENTION)) {
            live(store, SETTLED_AFTER);
            long size = Files.size(file);

            liveToTheEndWithoutMoreHeap(store);

            assertThat(Files.size(file)).isLessThan(size * 5 / 4);
        }
    }

    @Test
    void theStoreInMemoryDoesNotGrow() {
        try (MemoryEventStore store = new MemoryEventStore(clock, RETENTION)) {
            live(store, SETTLED_AFTER);

            liveToTheEndWithoutMoreHeap(store);
        }
    }

    private void liveToTheEndWithoutMoreHeap(EventStore store) {
        long heap = heapInUse();
        live(store, HOURS - SETTLED_AFTER);
        assertThat(heapInUse()).isLessThan(heap + HEAP_NOISE);
        assertThat(store.usage(SUB).waiting()).isZero();
        assertThat(events).isEqualTo(HOURS * 60 * EVENTS_PER_MINUTE);
    }

    private void live(EventStore store, int hours) {
        IntStream.range(0, hours).forEach(hour -> live(store));
    }

    private void live(EventStore store) {
        for (int minute = 0; minute < 60; minute++) {
            clock.advance(Duration.ofMinutes(1));
            store.store(
                    SUB,
                    IntStream.range(0, EVENTS_PER_MINUTE).mapToObj(i -> event()).toList());
            for (ClaimedEvent claim : store.take(SUB, "me", LEASE, EVENTS_PER_MINUTE)) {
                answer(store, claim);
            }
            store.moveWatermark(SUB, "121", clock.instant());
            store.lease("poll|121", "me", LEASE);
        }
    }

    private NewEvent event() {
        String key = "121|" + events++;
        return new NewEvent(key, key, "msg_received", EventOrigin.POLL, "x".repeat(600), clock.instant());
    }

    private static void answer(EventStore store, ClaimedEvent claim) {
        String key = "event:" + claim.event().dedupeKey();
        store.startSend(key, "desk|" + key);
        store.finishSend(key, "{\"message_id\":\"" + key + "\"}");
        store.keepCorrelation(new Correlation(key, "order", "14235550142", "121"));
        assertThat(store.done(claim)).isTrue();
    }

    private static long heapInUse() {
        List.of(1, 2, 3).forEach(time -> System.gc());
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
