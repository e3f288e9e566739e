package io.github.cameltextrequest.event;

import static io.github.cameltextrequest.event.EventStoreContract.LEASE;
import static io.github.cameltextrequest.event.EventStoreContract.RETENTION;
import static io.github.cameltextrequest.event.EventStoreContract.SUB;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

/**
 * Eight threads store one event after the other, as hooks do, and handle what they find. Every event is handled once,
 * however many do it; how many that are in a second is told and not judged.
 */
@Tag("crash")
class StoreThroughputTest {
    private static final int EVENTS = Integer.getInteger("crash.throughput", 1_000);
    private static final int IN_MEMORY = 20 * EVENTS;
    private static final int THREADS = 8;
    private static final String TEXT = "x".repeat(600);

    @TempDir
    Path folder;

    @Test
    void inMemory() throws Exception {
        measure("memory", new MemoryEventStore(Clock.systemUTC(), RETENTION), IN_MEMORY);
    }

    @Test
    void inAFile() throws Exception {
        Path file = folder.resolve("events.db");
        measure("SQLite", JdbcEventStore.inFile(file, new JDBC(), Clock.systemUTC(), RETENTION), EVENTS);
    }

    @Test
    void inPostgresql() throws Exception {
        String url = TestPostgres.newSchema();
        ConnectionSource source = () -> DriverManager.getConnection(url);
        measure("PostgreSQL", new JdbcEventStore(source, Clock.systemUTC(), RETENTION), EVENTS);
    }

    private static void measure(String name, EventStore store, int events) throws Exception {
        Queue<String> handled = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        long began;
        try (store) {
            store.usage(SUB);
            began = System.nanoTime();
            Race.of(THREADS, () -> {
                for (int number = next.getAndIncrement(); number < events; number = next.getAndIncrement()) {
                    store.store(SUB, List.of(event(number)));
                    handleWhatIsThere(store, handled);
                }
                return null;
            });
            while (store.usage(SUB).waiting() > 0) {
                handleWhatIsThere(store, handled);
            }
        }

        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("%s: %.0f events stored, taken and done per second%n", name, events / seconds);
        assertThat(handled).hasSize(events).doesNotHaveDuplicates();
    }

    private static void handleWhatIsThere(EventStore store, Queue<String> handled) {
        for (ClaimedEvent claim : store.take(SUB, "me", LEASE, 2)) {
            handled.add(claim.event().dedupeKey());
            store.done(claim);
        }
    }

    private static NewEvent event(int number) {
        return new NewEvent("k" + number, "l" + number, "msg_received", EventOrigin.HOOK, TEXT, Instant.now());
    }
}
