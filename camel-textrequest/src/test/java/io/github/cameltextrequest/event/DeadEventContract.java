package io.github.cameltextrequest.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Dead events: kept, listed, put back. */
interface DeadEventContract extends EventStoreContract {

    @Test
    default void aDeadEventIsKeptWithItsCauseAndItsLaneGoesOn() {
        store().store(SUB, List.of(EventStoreContract.event("a", "1"), EventStoreContract.event("b", "1")));
        store().again(take(SUB), clock().instant(), "first");

        assertThat(store().dead(take(SUB), "second")).isTrue();

        assertThat(store().deadEvents(SUB, 10)).singleElement().satisfies(dead -> {
            assertThat(dead.event()).isEqualTo(EventStoreContract.event("a", "1"));
            assertThat(dead.attempts()).isEqualTo(2);
            assertThat(dead.cause()).isEqualTo("second");
            assertThat(dead.diedAt()).isEqualTo(clock().instant());
            assertThat(dead.subscription()).isEqualTo(SUB);
        });
        assertThat(store().store(SUB, List.of(EventStoreContract.event("a", "1"))))
                .isEmpty();
        assertThat(take(SUB).event().dedupeKey()).isEqualTo("b");
    }

    @Test
    default void deadEventsAreListedOldestFirstPerSubscriptionOrForAll() {
        kill("one", "a");
        kill("two", "b");
        kill("one", "c");

        assertThat(store().deadEvents("one", 10))
                .extracting(dead -> dead.event().dedupeKey())
                .containsExactly("a", "c");
        assertThat(store().deadEvents(null, 2))
                .extracting(dead -> dead.event().dedupeKey())
                .containsExactly("a", "b");
    }

    @Test
    default void replayById() {
        kill(SUB, "a");
        kill(SUB, "b");
        String id = store().deadEvents(SUB, 10).get(1).id();

        assertThat(store().replay(List.of(id, "unknown"))).isEqualTo(1);

        assertThat(take(SUB)).satisfies(claim -> {
            assertThat(claim.event().dedupeKey()).isEqualTo("b");
            assertThat(claim.attempt()).isEqualTo(1);
        });
        assertThat(store().deadEvents(SUB, 10))
                .extracting(dead -> dead.event().dedupeKey())
                .containsExactly("a");
    }

    @Test
    default void replayOfASubscriptionLeavesTheOthersAlone() {
        kill("one", "a");
        kill("one", "b");
        kill("two", "c");

        assertThat(store().replayAll("one")).isEqualTo(2);
        assertThat(store().deadEvents(null, 10))
                .extracting(dead -> dead.event().dedupeKey())
                .containsExactly("c");
        assertThat(store().replayAll(null)).isEqualTo(1);
        assertThat(store().deadEvents(null, 10)).isEmpty();
    }

    @Test
    default void aReplayedEventGoesToTheEndOfItsLane() {
        kill(SUB, "a");
        store().store(SUB, List.of(EventStoreContract.event("b", "lane of a")));
        ClaimedEvent running = take(SUB);
        store().replayAll(SUB);

        assertThat(takeAll()).as("while an earlier event runs").isEmpty();
        store().done(running);

        assertThat(take(SUB).event().dedupeKey()).isEqualTo("a");
    }

    @Test
    default void deadEventsLeaveByAge() {
        kill(SUB, "a");

        clock().advance(RETENTION);

        assertThat(store().deadEvents(SUB, 10)).isEmpty();
        assertThat(store().usage(SUB).dead()).isZero();
        assertThat(store().replayAll(SUB)).isZero();
    }
}
