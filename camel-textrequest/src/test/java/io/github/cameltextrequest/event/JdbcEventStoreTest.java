package io.github.cameltextrequest.event;

import static io.github.cameltextrequest.event.EventStoreContract.LEASE;
import static io.github.cameltextrequest.event.EventStoreContract.SUB;
import static io.github.cameltextrequest.event.EventStoreContract.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What two nodes see of one database, and what the database sees of a text. */
class JdbcEventStoreTest {
    private final ManualClock clock = new ManualClock();
    private String url = "";
    private JdbcEventStore store;
    private JdbcEventStore other;

    @BeforeEach
    void openTwo() throws Exception {
        url = TestPostgres.newSchema();
        store = open(clock);
        other = open(clock);
    }

    @AfterEach
    void close() {
        store.close();
        other.close();
    }

    private JdbcEventStore open(Clock clock) {
        return new JdbcEventStore(() -> DriverManager.getConnection(url), clock, EventStoreContract.RETENTION);
    }

    @Test
    void aLaneIsOneForAllNodes() {
        store.store(SUB, List.of(event("a", "1")));
        other.store(SUB, List.of(event("b", "1")));

        ClaimedEvent first = take(other);
        assertThat(first.event().dedupeKey()).isEqualTo("a");
        assertThat(store.take(SUB, "me", LEASE, 10))
                .as("while another node handles the first")
                .isEmpty();
        other.done(first);

        assertThat(take(store).event().dedupeKey()).isEqualTo("b");
    }

    @Test
    void aNodeWhoseClockIsAheadEndsNobodysLease() {
        ManualClock ahead = new ManualClock();
        ahead.advance(Duration.ofSeconds(45));
        try (JdbcEventStore early = open(ahead)) {
            early.store(SUB, List.of(event("a", "1")));
            take(store);

            assertThat(early.take(SUB, "early", LEASE, 1)).isEmpty();
            ahead.advance(LEASE);
            assertThat(early.take(SUB, "early", LEASE, 1)).hasSize(1);
        }
    }

    @Test
    void aClockThatIsFarAheadMovesNobodyElses() {
        ManualClock wrong = new ManualClock();
        wrong.advance(Duration.ofDays(1000));
        try (JdbcEventStore astray = open(wrong)) {
            astray.lease("poll", "astray", LEASE);
        }
        store.store(SUB, List.of(event("a", "1")));

        assertThat(take(store).leaseUntil()).isEqualTo(ManualClock.START.plus(LEASE));
    }

    @Test
    void aStatusWaitsForASendThatBeganAtANodeWhoseClockIsAhead() {
        List<Duration> pauses = new ArrayList<>();
        ManualClock ahead = new ManualClock();
        ahead.advance(Duration.ofSeconds(45));
        try (JdbcEventStore early = open(ahead)) {
            new Correlations(early)
                    .keep(
                            () -> {
                                store.store(SUB, List.of(event("status", "1")));
                                Instant taken = take(store).leaseUntil().minus(LEASE);
                                new Correlations(store, pauses::add).of("m1", taken);
                                return new byte[0];
                            },
                            answer -> Optional.empty());
        }

        assertThat(pauses).isNotEmpty();
    }

    @Test
    void onlyTheKeyOfADoneEventStays() throws Exception {
        store.store(SUB, List.of(event("a", "121|14235550142")));
        store.again(take(store), clock.instant(), "a cause that quotes the text");
        store.done(take(store));

        assertThat(JdbcSchemaTest.query(url, "SELECT textrequest_event::text FROM textrequest_event"))
                .singleElement()
                .asString()
                .contains("desk,a,done")
                .doesNotContain("14235550142", "key\"\"", "quotes");
    }

    @Test
    void whatAgedOutIsDeletedByAndBy() throws Exception {
        for (int i = 0; i < 2_500; i++) {
            store.startSend("key" + i, null);
        }
        store.store(SUB, List.of(event("a", "1")));
        store.done(take(store));
        store.keepCorrelation(new Correlation("m1", "order-7", "14235550142", "121"));
        store.changeFact(FactKind.MESSAGE_STATUS, "m1", null, "sent");
        store.changeFact(FactKind.OPT_OUT, "121|14235550142", null, "out");

        clock.advance(EventStoreContract.RETENTION.plusMinutes(1));
        for (int i = 0; i < 4; i++) {
            store.usage(SUB);
        }
        store.close();

        assertThat(JdbcSchemaTest.query(
                        url,
                        "SELECT (SELECT COUNT(*) FROM textrequest_send)"
                                + " + (SELECT COUNT(*) FROM textrequest_event) + (SELECT COUNT(*) FROM textrequest_correlation)"
                                + " + (SELECT COUNT(*) FROM textrequest_fact)"))
                .as("the opt-out alone")
                .containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\uD800", "👋"})
    void anyTextCanBeStored(String text) {
        NewEvent odd = new NewEvent(text, text, text, EventOrigin.HOOK, text, ManualClock.START);

        assertThat(store.store(SUB, List.of(odd))).containsExactly(text);
        assertThat(store.store(SUB, List.of(odd))).isEmpty();
        assertThat(store.dead(take(store), text)).isTrue();
        assertThat(store.replayAll(SUB)).isEqualTo(1);
        assertThat(store.done(take(store))).isTrue();
        assertThat(store.startSend(text, text)).isEqualTo(SendStart.MINE);
    }

    @Test
    void aVeryLongKeyIsToldFromOthersLikeIt() {
        String key = "k".repeat(5_000);

        assertThat(store.store(SUB, List.of(event(key, key), event(key + "2", key + "2"), event(key, key))))
                .containsExactly(key, key + "2");
        assertThat(store.take(SUB, "me", LEASE, 10))
                .hasSize(2)
                .allSatisfy(claim -> assertThat(store.done(claim)).isTrue());
    }

    @Test
    void aFailureQuotesNoText() throws Exception {
        store.open();
        JdbcSchemaTest.update(url, "ALTER TABLE textrequest_event ADD CHECK (length(payload) < 3)");
        NewEvent secret = new NewEvent("key", "lane", "type", EventOrigin.HOOK, "a secret", ManualClock.START);

        assertThatExceptionOfType(EventStoreException.class)
                .isThrownBy(() -> store.store(SUB, List.of(secret)))
                .satisfies(failure -> {
                    StringWriter trace = new StringWriter();
                    failure.printStackTrace(new PrintWriter(trace));
                    assertThat(trace.toString())
                            .contains("violates check constraint")
                            .doesNotContain("secret");
                });
    }

    @Test
    void ofManyCallersOnlyTheOneFailsWhoseEventIsRefused() throws Exception {
        store.open();
        JdbcSchemaTest.update(url, "ALTER TABLE textrequest_event ADD CHECK (event_type <> 'refused')");
        AtomicInteger number = new AtomicInteger();

        List<Integer> stored = Race.of(16, () -> {
            int own = number.getAndIncrement();
            int count = 0;
            for (int i = 0; i < 20; i++) {
                String type = own == 0 ? "refused" : "type";
                NewEvent event = new NewEvent(own + "." + i, "lane", type, EventOrigin.HOOK, "{}", ManualClock.START);
                count += storeOrNothing(event);
            }
            return count;
        });

        assertThat(stored).filteredOn(count -> count == 20).hasSize(15);
        assertThat(store.usage(SUB).waiting()).isEqualTo(300);
    }

    private int storeOrNothing(NewEvent event) {
        try {
            return store.store(SUB, List.of(event)).size();
        } catch (EventStoreException e) {
            return 0;
        }
    }

    private static ClaimedEvent take(EventStore store) {
        return store.take(SUB, "me", LEASE, 1).get(0);
    }
}
