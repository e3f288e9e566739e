package io.github.cameltextrequest.event;

import static io.github.cameltextrequest.event.ManualClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many threads at once. */
interface RaceContract extends EventStoreContract {

    @Test
    default void eightThreadsStoringTheSameEventsFindEachNewOnce() throws Exception {
        AtomicInteger fresh = new AtomicInteger();
        List<NewEvent> batch = IntStream.range(0, 200)
                .mapToObj(i -> EventStoreContract.event("k" + i, "l" + i))
                .toList();

        Race.of(8, () -> {
            List<NewEvent> shuffled = new ArrayList<>(batch);
            Collections.shuffle(shuffled);
            for (NewEvent event : shuffled) {
                fresh.addAndGet(store().store(SUB, List.of(event)).size());
            }
            return null;
        });

        assertThat(fresh).hasValue(200);
        assertThat(store().usage(SUB).waiting()).isEqualTo(200);
    }

    @Test
    default void eightThreadsTakeEveryEventOnceAndKeepEachLaneInOrder() throws Exception {
        for (int i = 0; i < 400; i++) {
            store().store(SUB, List.of(EventStoreContract.event("k" + i, "l" + i % 20)));
        }
        Map<String, List<Integer>> handled = new ConcurrentHashMap<>();
        AtomicInteger left = new AtomicInteger(400);

        Race.of(8, () -> {
            while (left.get() > 0) {
                for (ClaimedEvent claim : store().take(SUB, "me", LEASE, 3)) {
                    handled.computeIfAbsent(
                                    claim.event().lane(), lane -> Collections.synchronizedList(new ArrayList<>()))
                            .add(Integer.valueOf(claim.event().dedupeKey().substring(1)));
                    assertThat(store().done(claim)).isTrue();
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
    default void anEndedLeaseHasOneHeirAmongEight() throws Exception {
        for (int round = 0; round < 50; round++) {
            store().store(SUB, List.of(EventStoreContract.event("k" + round, "l" + round)));
            take(SUB);
            clock().advance(LEASE);

            List<Integer> taken =
                    Race.of(8, () -> store().take(SUB, "heir", LEASE, 1).size());

            assertThat(taken.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
            clock().advance(LEASE);
            store().done(take(SUB));
        }
    }

    @Test
    default void oneOfEightStartsASend() throws Exception {
        for (int round = 0; round < 100; round++) {
            String key = "key" + round;

            List<SendStart> starts = Race.of(8, () -> store().startSend(key, "c"));

            assertThat(starts).filteredOn(SendStart.MINE::equals).hasSize(1);
            assertThat(starts).filteredOn(SendStart.STARTED_BEFORE::equals).hasSize(7);
        }
        assertThat(store().sendsSince("c", START)).isEqualTo(100);
    }

    @Test
    default void oneOfEightGetsALeaseAndOneChangesAFact() throws Exception {
        for (int round = 0; round < 50; round++) {
            String name = "round" + round;
            AtomicInteger owners = new AtomicInteger();

            List<Boolean> leased = Race.of(8, () -> store().lease(name, "owner" + owners.incrementAndGet(), LEASE));
            List<Boolean> changed = Race.of(8, () -> store().changeFact(FactKind.OPT_OUT, name, null, "out"));

            assertThat(leased).containsOnlyOnce(true);
            assertThat(changed).containsOnlyOnce(true);
        }
    }
}
