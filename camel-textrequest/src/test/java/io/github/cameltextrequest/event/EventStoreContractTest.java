package io.github.cameltextrequest.event;

import static io.github.cameltextrequest.event.ManualClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every event store must do; a store's own test extends this. */
abstract class EventStoreContractTest {
    static final Duration LEASE = Duration.ofSeconds(60);
    static final Duration RETENTION = Duration.ofDays(7);
    static final String SUB = "desk";

    final ManualClock clock = new ManualClock();
    EventStore store;

    /** A new, empty store that keeps finished keys for {@link #RETENTION}. */
    abstract EventStore create(Clock clock) throws Exception;

    @BeforeEach
    void openStore() throws Exception {
        store = create(clock);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void storingTellsWhichEventsAreNew() {
        store.store(SUB, List.of(event("a", "1")));

        Set<String> fresh = store.store(SUB, List.of(event("a", "1"), event("b", "1"), event("b", "1")));

        assertThat(fresh).containsExactly("b");
        assertThat(takeAll()).extracting(claim -> claim.event().dedupeKey()).containsExactly("a");
    }

    @Test
    void everySubscriptionGetsTheEvent() {
        assertThat(store.store("one", List.of(event("a", "1")))).containsExactly("a");
        assertThat(store.store("two", List.of(event("a", "1")))).containsExactly("a");

        assertThat(store.done(take("one"))).isTrue();
        assertThat(take("two").subscription()).isEqualTo("two");
    }

    @Test
    void aTakenEventComesBackAsItWasStored() {
        NewEvent stored = new NewEvent(
                "key", "lane", "msg_received", EventOrigin.BACKFILL, "{\"text\":\"Grüße 👋\"}", START.minusSeconds(5));
        store.store(SUB, List.of(stored));

        ClaimedEvent claim = take(SUB);

        assertThat(claim.event()).isEqualTo(stored);
        assertThat(claim.attempt()).isEqualTo(1);
        assertThat(claim.owner()).isEqualTo("me");
        assertThat(claim.leaseUntil()).isEqualTo(START.plus(LEASE));
    }

    @Test
    void aLaneGivesOneEventAtATimeInTheOrderStored() {
        store.store(SUB, List.of(event("a", "1"), event("b", "1")));
        store.store(SUB, List.of(event("c", "1")));

        List<String> order = new ArrayList<>();
        for (List<ClaimedEvent> claims = takeAll(); !claims.isEmpty(); claims = takeAll()) {
            assertThat(claims).hasSize(1);
            assertThat(takeAll()).as("while the first runs").isEmpty();
            order.add(claims.get(0).event().dedupeKey());
            store.done(claims.get(0));
        }

        assertThat(order).containsExactly("a", "b", "c");
    }

    @Test
    void lanesDoNotWaitForEachOther() {
        store.store(SUB, List.of(event("a", "1"), event("b", "2"), event("c", "3")));

        assertThat(store.take(SUB, "me", LEASE, 2))
                .extracting(claim -> claim.event().dedupeKey())
                .containsExactly("a", "b");
        assertThat(store.take(SUB, "me", LEASE, 2))
                .extracting(claim -> claim.event().dedupeKey())
                .containsExactly("c");
    }

    @Test
    void aLaneWaitsWithTheEventThatIsTriedAgain() {
        store.store(SUB, List.of(event("a", "1"), event("b", "1")));
        assertThat(store.again(take(SUB), clock.instant().plusSeconds(10), "the till was shut"))
                .isTrue();

        clock.advance(Duration.ofMillis(9_999));
        assertThat(takeAll()).isEmpty();
        clock.advance(Duration.ofMillis(1));
        ClaimedEvent second = take(SUB);

        assertThat(second.event().dedupeKey()).isEqualTo("a");
        assertThat(second.attempt()).isEqualTo(2);
    }

    @Test
    void aLeaseThatEndsMakesTheEventDueAgain() {
        store.store(SUB, List.of(event("a", "1")));
        ClaimedEvent first = take(SUB);

        clock.advance(LEASE.minusMillis(1));
        assertThat(takeAll()).isEmpty();
        clock.advance(Duration.ofMillis(1));
        ClaimedEvent second = take(SUB);

        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.fence()).isGreaterThan(first.fence());
    }

    @Test
    void aClockThatIsSetBackHoldsUpNothing() {
        store.store(SUB, List.of(event("a", "1"), event("b", "2")));
        store.again(take(SUB), clock.instant(), "once more");

        clock.advance(Duration.ofMinutes(-10));
        store.store(SUB, List.of(event("c", "3")));

        assertThat(takeAll()).extracting(claim -> claim.event().dedupeKey()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void aRenewedLeaseCountsFromNow() {
        store.store(SUB, List.of(event("a", "1")));
        ClaimedEvent claim = take(SUB);
        clock.advance(LEASE.minusSeconds(1));

        assertThat(store.renew(claim, LEASE)).isTrue();

        clock.advance(LEASE.minusSeconds(1));
        assertThat(takeAll()).isEmpty();
        assertThat(store.done(claim)).isTrue();
    }

    @Test
    void theFenceRefusesALateOwner() {
        store.store(SUB, List.of(event("a", "1")));
        ClaimedEvent late = take(SUB);
        clock.advance(LEASE);
        ClaimedEvent present = take(SUB);

        assertThat(store.renew(late, LEASE)).isFalse();
        assertThat(store.done(late)).isFalse();
        assertThat(store.again(late, clock.instant(), "late")).isFalse();
        assertThat(store.dead(late, "late")).isFalse();

        assertThat(store.done(present)).isTrue();
        assertThat(store.done(present)).as("twice").isFalse();
        assertThat(store.deadEvents(SUB, 10)).isEmpty();
    }

    @Test
    void theFenceRefusesAnOwnerWhoGaveTheEventBack() {
        store.store(SUB, List.of(event("a", "1")));
        ClaimedEvent given = take(SUB);
        store.again(given, clock.instant(), "once more");

        assertThat(store.done(given)).isFalse();
        assertThat(take(SUB).attempt()).isEqualTo(2);
    }

    @Test
    void aDoneKeyIsRememberedForTheRetentionTime() {
        store.store(SUB, List.of(event("a", "1")));
        clock.advance(Duration.ofDays(1));
        store.done(take(SUB));

        clock.advance(RETENTION.minusMillis(1));
        assertThat(store.store(SUB, List.of(event("a", "1")))).isEmpty();
        clock.advance(Duration.ofMillis(1));
        assertThat(store.store(SUB, List.of(event("a", "1")))).containsExactly("a");
    }

    @Test
    void whatWaitsDoesNotAge() {
        store.store(SUB, List.of(event("a", "1")));

        clock.advance(RETENTION.multipliedBy(2));

        assertThat(take(SUB).event().dedupeKey()).isEqualTo("a");
    }

    @Test
    void aDeadEventIsKeptWithItsCauseAndItsLaneGoesOn() {
        store.store(SUB, List.of(event("a", "1"), event("b", "1")));
        store.again(take(SUB), clock.instant(), "first");

        assertThat(store.dead(take(SUB), "second")).isTrue();

        assertThat(store.deadEvents(SUB, 10)).singleElement().satisfies(dead -> {
            assertThat(dead.event()).isEqualTo(event("a", "1"));
            assertThat(dead.attempts()).isEqualTo(2);
            assertThat(dead.cause()).isEqualTo("second");
            assertThat(dead.diedAt()).isEqualTo(clock.instant());
            assertThat(dead.subscription()).isEqualTo(SUB);
        });
        assertThat(store.store(SUB, List.of(event("a", "1")))).isEmpty();
        assertThat(take(SUB).event().dedupeKey()).isEqualTo("b");
    }

    @Test
    void deadEventsAreListedOldestFirstPerSubscriptionOrForAll() {
        kill("one", "a");
        kill("two", "b");
        kill("one", "c");

        assertThat(store.deadEvents("one", 10))
                .extracting(dead -> dead.event().dedupeKey())
                .containsExactly("a", "c");
        assertThat(store.deadEvents(null, 2))
                .extracting(dead -> dead.event().dedupeKey())
                .containsExactly("a", "b");
    }

    @Test
    void replayById() {
        kill(SUB, "a");
        kill(SUB, "b");
        String id = store.deadEvents(SUB, 10).get(1).id();

        assertThat(store.replay(List.of(id, "unknown"))).isEqualTo(1);

        assertThat(take(SUB)).satisfies(claim -> {
            assertThat(claim.event().dedupeKey()).isEqualTo("b");
            assertThat(claim.attempt()).isEqualTo(1);
        });
        assertThat(store.deadEvents(SUB, 10))
                .extracting(dead -> dead.event().dedupeKey())
                .containsExactly("a");
    }

    @Test
    void replayOfASubscriptionLeavesTheOthersAlone() {
        kill("one", "a");
        kill("one", "b");
        kill("two", "c");

        assertThat(store.replayAll("one")).isEqualTo(2);
        assertThat(store.deadEvents(null, 10))
                .extracting(dead -> dead.event().dedupeKey())
                .containsExactly("c");
        assertThat(store.replayAll(null)).isEqualTo(1);
        assertThat(store.deadEvents(null, 10)).isEmpty();
    }

    @Test
    void aReplayedEventGoesToTheEndOfItsLane() {
        kill(SUB, "a");
        store.store(SUB, List.of(event("b", "lane of a")));
        ClaimedEvent running = take(SUB);
        store.replayAll(SUB);

        assertThat(takeAll()).as("while an earlier event runs").isEmpty();
        store.done(running);

        assertThat(take(SUB).event().dedupeKey()).isEqualTo("a");
    }

    @Test
    void deadEventsLeaveByAge() {
        kill(SUB, "a");

        clock.advance(RETENTION);

        assertThat(store.deadEvents(SUB, 10)).isEmpty();
        assertThat(store.usage(SUB).dead()).isZero();
        assertThat(store.replayAll(SUB)).isZero();
    }

    @Test
    void usageCountsWhatWaitsRunsAndDied() {
        kill(SUB, "dead");
        store.store(SUB, List.of(event("a", "1")));
        clock.advance(Duration.ofSeconds(3));
        store.store(SUB, List.of(event("b", "1"), event("c", "2")));
        clock.advance(Duration.ofSeconds(4));

        assertThat(store.usage(SUB)).isEqualTo(new StoreUsage(3, 0, 1, Duration.ofSeconds(7)));
        store.take(SUB, "me", LEASE, 1);
        assertThat(store.usage(SUB)).isEqualTo(new StoreUsage(2, 1, 1, Duration.ofSeconds(4)));
        assertThat(store.usage("other")).isEqualTo(new StoreUsage(0, 0, 0, Duration.ZERO));
    }

    @Test
    void aWatermarkMovesForwardOnly() {
        assertThat(store.watermark(SUB, "121")).isEmpty();

        store.moveWatermark(SUB, "121", START);
        store.moveWatermark(SUB, "121", START.minusSeconds(1));
        assertThat(store.watermark(SUB, "121")).contains(START);

        store.moveWatermark(SUB, "121", START.plusSeconds(1));
        assertThat(store.watermark(SUB, "121")).contains(START.plusSeconds(1));
        assertThat(store.watermark(SUB, "122")).isEmpty();
        assertThat(store.watermark("other", "121")).isEmpty();
    }

    @Test
    void aLeaseIsHeldByOneUntilItEnds() {
        assertThat(store.lease("poll|121", "a", LEASE)).isTrue();
        assertThat(store.lease("poll|121", "b", LEASE)).isFalse();
        assertThat(store.lease("poll|122", "b", LEASE)).isTrue();

        clock.advance(LEASE.minusMillis(1));
        assertThat(store.lease("poll|121", "a", LEASE)).as("renewed").isTrue();
        clock.advance(LEASE.minusMillis(1));
        assertThat(store.lease("poll|121", "b", LEASE)).isFalse();
        clock.advance(Duration.ofMillis(1));
        assertThat(store.lease("poll|121", "b", LEASE)).isTrue();
    }

    @Test
    void onlyTheHolderCanGiveALeaseBack() {
        store.lease("poll", "a", LEASE);

        store.releaseLease("poll", "b");
        assertThat(store.lease("poll", "b", LEASE)).isFalse();
        store.releaseLease("poll", "a");
        assertThat(store.lease("poll", "b", LEASE)).isTrue();
    }

    @Test
    void aSendIsStartedOnceAndItsResultIsKept() {
        assertThat(store.startSend("key", "c")).isEqualTo(SendStart.MINE);
        assertThat(store.startSend("key", "c")).isEqualTo(SendStart.STARTED_BEFORE);

        store.finishSend("key", "{\"message_id\":\"1\"}");

        assertThat(store.startSend("key", "c")).isEqualTo(SendStart.done("{\"message_id\":\"1\"}"));
    }

    @Test
    void aReleasedSendIsFreeAndNotCounted() {
        store.startSend("key", "c");

        store.releaseSend("key");

        assertThat(store.sendsSince("c", START)).isZero();
        assertThat(store.startSend("key", "c")).isEqualTo(SendStart.MINE);
    }

    @Test
    void aFinishedSendIsNotReleased() {
        store.startSend("key", "c");
        store.finishSend("key", "done");

        store.releaseSend("key");

        assertThat(store.startSend("key", "c")).isEqualTo(SendStart.done("done"));
        assertThat(store.sendsSince("c", START)).isEqualTo(1);
    }

    @Test
    void sendsAreCountedPerContactSinceAnInstant() {
        store.startSend("1", "c");
        clock.advance(Duration.ofMinutes(1));
        store.startSend("2", "c");
        store.startSend("3", "d");
        store.startSend("4", null);
        store.finishSend("2", "done");

        assertThat(store.sendsSince("c", START)).isEqualTo(2);
        assertThat(store.sendsSince("c", START.plusMillis(1))).isEqualTo(1);
        assertThat(store.sendsSince("c", clock.instant())).isEqualTo(1);
        assertThat(store.sendsSince("e", START)).isZero();
    }

    @Test
    void sendsLeaveTheJournalByAge() {
        store.startSend("key", "c");
        store.finishSend("key", "done");

        clock.advance(RETENTION);

        assertThat(store.startSend("key", "c")).isEqualTo(SendStart.MINE);
        assertThat(store.sendsSince("c", START)).isEqualTo(1);
    }

    @Test
    void aCorrelationIsKept() {
        Correlation kept = new Correlation("m1", "order-7", "14235550142", "121");

        store.keepCorrelation(kept);

        assertThat(store.correlation("m1")).contains(kept);
        assertThat(store.correlation("m2")).isEmpty();
        clock.advance(RETENTION);
        assertThat(store.correlation("m1")).isEmpty();
    }

    @Test
    void aFactChangesOnlyFromWhatWasExpected() {
        assertThat(store.changeFact(FactKind.MESSAGE_STATUS, "m1", "sent", "delivered"))
                .isFalse();
        assertThat(store.changeFact(FactKind.MESSAGE_STATUS, "m1", null, "sent"))
                .isTrue();
        assertThat(store.changeFact(FactKind.MESSAGE_STATUS, "m1", null, "queued"))
                .isFalse();
        assertThat(store.changeFact(FactKind.MESSAGE_STATUS, "m1", "sent", "delivered"))
                .isTrue();

        assertThat(store.fact(FactKind.MESSAGE_STATUS, "m1")).contains("delivered");
        assertThat(store.fact(FactKind.OPT_OUT, "m1")).isEmpty();
        assertThat(store.changeFact(FactKind.MESSAGE_STATUS, "m1", "delivered", null))
                .isTrue();
        assertThat(store.fact(FactKind.MESSAGE_STATUS, "m1")).isEmpty();
    }

    @Test
    void onlyLastingFactsOutliveTheRetentionTime() {
        store.changeFact(FactKind.OPT_OUT, "121|14235550142", null, "out");
        store.changeFact(FactKind.MESSAGE_STATUS, "m1", null, "sent");

        clock.advance(RETENTION);

        assertThat(store.fact(FactKind.OPT_OUT, "121|14235550142")).contains("out");
        assertThat(store.fact(FactKind.MESSAGE_STATUS, "m1")).isEmpty();
    }

    @Test
    void eightThreadsStoringTheSameEventsFindEachNewOnce() throws Exception {
        AtomicInteger fresh = new AtomicInteger();
        List<NewEvent> batch =
                IntStream.range(0, 200).mapToObj(i -> event("k" + i, "l" + i)).toList();

        Race.of(8, () -> {
            List<NewEvent> shuffled = new ArrayList<>(batch);
            Collections.shuffle(shuffled);
            for (NewEvent event : shuffled) {
                fresh.addAndGet(store.store(SUB, List.of(event)).size());
            }
            return null;
        });

        assertThat(fresh).hasValue(200);
        assertThat(store.usage(SUB).waiting()).isEqualTo(200);
    }

    @Test
    void eightThreadsTakeEveryEventOnceAndKeepEachLaneInOrder() throws Exception {
        for (int i = 0; i < 400; i++) {
            store.store(SUB, List.of(event("k" + i, "l" + i % 20)));
        }
        Map<String, List<Integer>> handled = new ConcurrentHashMap<>();
        AtomicInteger left = new AtomicInteger(400);

        Race.of(8, () -> {
            while (left.get() > 0) {
                for (ClaimedEvent claim : store.take(SUB, "me", LEASE, 3)) {
                    handled.computeIfAbsent(
                                    claim.event().lane(), lane -> Collections.synchronizedList(new ArrayList<>()))
                            .add(Integer.valueOf(claim.event().dedupeKey().substring(1)));
                    assertThat(store.done(claim)).isTrue();
                    left.decrementAndGet();
                }
            }
            return null;
        });

        Map<String, List<Integer>> expected = new HashMap<>();
        IntStream.range(0, 400)
                .forEach(i -> expected.computeIfAbsent("l" + i % 20, lane -> new ArrayList<>())
                        .add(i));
        assertThat(handled).isEqualTo(expected);
    }

    @Test
    void anEndedLeaseHasOneHeirAmongEight() throws Exception {
        for (int round = 0; round < 50; round++) {
            store.store(SUB, List.of(event("k" + round, "l" + round)));
            take(SUB);
            clock.advance(LEASE);

            List<Integer> taken =
                    Race.of(8, () -> store.take(SUB, "heir", LEASE, 1).size());

            assertThat(taken.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
            clock.advance(LEASE);
            store.done(take(SUB));
        }
    }

    @Test
    void oneOfEightStartsASend() throws Exception {
        for (int round = 0; round < 100; round++) {
            String key = "key" + round;

            List<SendStart> starts = Race.of(8, () -> store.startSend(key, "c"));

            assertThat(starts).filteredOn(SendStart.MINE::equals).hasSize(1);
            assertThat(starts).filteredOn(SendStart.STARTED_BEFORE::equals).hasSize(7);
        }
        assertThat(store.sendsSince("c", START)).isEqualTo(100);
    }

    @Test
    void oneOfEightGetsALeaseAndOneChangesAFact() throws Exception {
        for (int round = 0; round < 50; round++) {
            String name = "round" + round;
            AtomicInteger owners = new AtomicInteger();

            List<Boolean> leased = Race.of(8, () -> store.lease(name, "owner" + owners.incrementAndGet(), LEASE));
            List<Boolean> changed = Race.of(8, () -> store.changeFact(FactKind.OPT_OUT, name, null, "out"));

            assertThat(leased).containsOnlyOnce(true);
            assertThat(changed).containsOnlyOnce(true);
        }
    }

    ClaimedEvent take(String subscription) {
        return store.take(subscription, "me", LEASE, 1).get(0);
    }

    private List<ClaimedEvent> takeAll() {
        return store.take(SUB, "me", LEASE, 100);
    }

    private void kill(String subscription, String key) {
        store.store(subscription, List.of(event(key, "lane of " + key)));
        store.dead(take(subscription), "killed");
    }

    static NewEvent event(String key, String lane) {
        return new NewEvent(
                key, lane, "msg_received", EventOrigin.POLL, "{\"key\":\"" + key + "\"}", START.minusSeconds(1));
    }
}
