package io.github.cameltextrequest.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

class SqliteEventStoreTest extends EventStoreTest {

    @TempDir
    Path folder;

    @Override
    EventStore create(Clock clock) {
        return JdbcEventStore.inFile(folder.resolve("events.db"), new JDBC(), clock, RETENTION);
    }

    @Test
    void whatAPollReadsAgainIsKnownHoweverLongTheProcessWasDown() {
        ManualClock clock = new ManualClock();
        try (EventStore store = create(clock)) {
            store.store(SUB, List.of(EventStoreContract.event("a", "1")));
            store.done(store.take(SUB, "me", LEASE, 1).get(0));
            store.moveWatermark(SUB, "121", clock.instant());
        }

        clock.advance(RETENTION.multipliedBy(2));
        try (EventStore store = create(clock)) {
            assertThat(store.store(SUB, List.of(EventStoreContract.event("a", "1"))))
                    .isEmpty();

            store.moveWatermark(SUB, "121", clock.instant());
            assertThat(store.store(SUB, List.of(EventStoreContract.event("a", "1"))))
                    .hasSize(1);
        }
    }

    @Test
    void anEventThatIsNotDoneKnowsItsSendsHoweverLongTheProcessWasDown() {
        ManualClock clock = new ManualClock();
        try (EventStore store = create(clock)) {
            store.store(SUB, List.of(EventStoreContract.event("a", "1")));
            store.startSend("a|1", "contact");
        }

        clock.advance(RETENTION.multipliedBy(2));
        try (EventStore store = create(clock)) {
            assertThat(store.startSend("a|1", "contact")).isEqualTo(SendStart.STARTED_BEFORE);

            store.done(store.take(SUB, "me", LEASE, 1).get(0));
            assertThat(store.startSend("a|1", "contact")).isEqualTo(SendStart.MINE);
        }
    }
}
