package io.github.cameltextrequest.event;

import static io.github.cameltextrequest.event.EventStoreContract.LEASE;
import static io.github.cameltextrequest.event.EventStoreContract.RETENTION;
import static io.github.cameltextrequest.event.EventStoreContract.SUB;
import static io.github.cameltextrequest.event.EventStoreContract.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.LogCapture;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nodes whose clocks are wrong, by more than a store could make up for without its database's clock. */
class SharedClockTest {
    private final String url = TestPostgres.newSchema();
    private final JdbcEventStore right = node(Duration.ZERO);

    @AfterEach
    void close() {
        right.close();
    }

    private JdbcEventStore node(Duration error) {
        Clock wrong = Clock.offset(Clock.systemUTC(), error);
        return new JdbcEventStore(() -> DriverManager.getConnection(url), new SharedClock(wrong, wrong), RETENTION);
    }

    @ParameterizedTest
    @ValueSource(longs = {-3, 3})
    void aWrongNodeEndsNobodysLeaseAndKeepsNoneTooLong(long hours) {
        try (JdbcEventStore wrong = node(Duration.ofHours(hours))) {
            right.store(SUB, List.of(event("a", "1"), event("b", "2")));
            assertThat(right.take(SUB, "right", LEASE, 1)).hasSize(1);
            assertThat(right.lease("poll", "right", LEASE)).isTrue();

            List<ClaimedEvent> taken = wrong.take(SUB, "wrong", LEASE, 2);

            assertThat(taken)
                    .singleElement()
                    .satisfies(claim -> assertThat(claim.leaseUntil())
                            .isBetween(
                                    Instant.now().plus(LEASE).minusSeconds(10),
                                    Instant.now().plus(LEASE)));
            assertThat(wrong.lease("poll", "wrong", LEASE)).isFalse();
        }
    }

    @Test
    void aNodeThatIsDaysAheadForgetsNoSend() {
        right.startSend("key", "contact");
        try (JdbcEventStore wrong = node(RETENTION.plusDays(1))) {
            // Twice, as what aged out is deleted after the first.
            assertThat(wrong.startSend("key", "contact")).isEqualTo(SendStart.STARTED_BEFORE);
            assertThat(wrong.startSend("key", "contact")).isEqualTo(SendStart.STARTED_BEFORE);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-3, 3})
    void whatAWrongNodeAsksForByItsOwnClockIsMeant(long hours) {
        Clock itsOwn = Clock.offset(Clock.systemUTC(), Duration.ofHours(hours));
        try (JdbcEventStore wrong = node(Duration.ofHours(hours))) {
            wrong.store(SUB, List.of(event("a", "1"), event("b", "2")));
            List<ClaimedEvent> taken = wrong.take(SUB, "wrong", LEASE, 2);
            wrong.again(taken.get(0), itsOwn.instant(), "once more");
            wrong.again(taken.get(1), itsOwn.instant().plusSeconds(1000), "later");
            wrong.startSend("key", "contact");

            assertThat(right.take(SUB, "right", LEASE, 2))
                    .extracting(claim -> claim.event().dedupeKey())
                    .containsExactly("a");
            assertThat(wrong.sendsSince("contact", itsOwn.instant().minusSeconds(60)))
                    .isEqualTo(1);
            assertThat(wrong.sendsSince("contact", itsOwn.instant().plusSeconds(60)))
                    .isZero();
        }
    }

    @Test
    void aClockThatIsFarOffIsToldOfOnce() {
        try (LogCapture log = new LogCapture();
                JdbcEventStore wrong = node(Duration.ofHours(3))) {
            wrong.open();

            assertThat(log.lines())
                    .filteredOn(line -> line.contains("clock"))
                    .singleElement()
                    .asString()
                    .matches("WARN The clock of this machine must be right, but is 1(0800|0799) s ahead of that of the"
                            + " event store's database: .*");
        }
    }
}
