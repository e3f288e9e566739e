package io.github.cameltextrequest.event;

import static io.github.cameltextrequest.event.EventStoreContract.LEASE;
import static io.github.cameltextrequest.event.EventStoreContract.RETENTION;
import static io.github.cameltextrequest.event.EventStoreContract.SUB;
import static io.github.cameltextrequest.event.EventStoreContract.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk without room, and one that cannot be written at all, as SQLite can be made to see them. */
class FullDiskTest {
    private static final Duration HEALED_WITHIN = Duration.ofSeconds(10);
    private static final String NONE = "PRAGMA query_only = false";

    @TempDir
    Path folder;

    private volatile String limit = "PRAGMA max_page_count = 60";

    @Test
    void aFullStoreRefusesAndKeepsWhatItAcknowledged() {
        try (JdbcEventStore store = open()) {
            List<String> acknowledged = fill(store);

            assertThat(acknowledged).isNotEmpty();
            assertThat(store.writable()).isFalse();
            limit = NONE;
            assertThat(store.take(SUB, "me", LEASE, 10_000))
                    .extracting(claim -> claim.event().dedupeKey())
                    .containsExactlyElementsOf(acknowledged);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRAGMA max_page_count = 60", "PRAGMA query_only = true"})
    void aStoreTakesEventsAgainSoonAfterItCan(String trouble) {
        limit = NONE;
        try (JdbcEventStore store = open()) {
            store.open();
            assertThat(store.writable()).isTrue();
        }
        limit = trouble;
        try (JdbcEventStore store = open()) {
            fill(store);
            assertThat(store.writable()).isFalse();

            limit = NONE;

            await().atMost(HEALED_WITHIN).until(store::writable);
            assertThat(store.store(SUB, List.of(event("after", "after")))).containsExactly("after");
        }
    }

    /** Stores until that fails, and tells what was acknowledged. */
    private static List<String> fill(JdbcEventStore store) {
        List<String> acknowledged = new ArrayList<>();
        assertThatExceptionOfType(EventStoreException.class).isThrownBy(() -> {
            for (int i = 0; i < 10_000; i++) {
                store.store(SUB, List.of(event("k" + i, "l" + i)));
                acknowledged.add("k" + i);
            }
        });
        return acknowledged;
    }

    private JdbcEventStore open() {
        return new JdbcEventStore(this::connect, new ManualClock(), RETENTION);
    }

    private Connection connect() throws SQLException {
        Connection connection =
                DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db") + "?journal_mode=WAL");
        try (Statement statement = connection.createStatement()) {
            statement.execute(limit);
        }
        return connection;
    }
}
