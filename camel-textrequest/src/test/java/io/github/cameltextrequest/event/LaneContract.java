package io.github.cameltextrequest.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lanes: one event of each at a time, in the order stored. */
interface LaneContract extends EventStoreContract {

    @Test
    default void aLaneGivesOneEventAtATimeInTheOrderStored() {
        store().store(SUB, List.of(EventStoreContract.event("a", "1"), EventStoreContract.event("b", "1")));
        store().store(SUB, List.of(EventStoreContract.event("c", "1")));

        List<String> order = new ArrayList<>();
        for (List<ClaimedEvent> claims = takeAll(); !claims.isEmpty(); claims = takeAll()) {
            assertThat(claims).hasSize(1);
            assertThat(takeAll()).as("while the first runs").isEmpty();
            order.add(claims.get(0).event().dedupeKey());
            store().done(claims.get(0));
        }

        assertThat(order).containsExactly("a", "b", "c");
    }

    @Test
    default void lanesDoNotWaitForEachOther() {
        store().store(
                        SUB,
                        List.of(
                                EventStoreContract.event("a", "1"),
                                EventStoreContract.event("b", "2"),
                                EventStoreContract.event("c", "3")));

        assertThat(store().take(SUB, "me", LEASE, 2))
                .extracting(claim -> claim.event().dedupeKey())
                .containsExactly("a", "b");
        assertThat(store().take(SUB, "me", LEASE, 2))
                .extracting(claim -> claim.event().dedupeKey())
                .containsExactly("c");
    }

    @Test
    default void aLaneWaitsWithTheEventThatIsTriedAgain() {
        store().store(SUB, List.of(EventStoreContract.event("a", "1"), EventStoreContract.event("b", "1")));
        assertThat(store().again(take(SUB), clock().instant().plusSeconds(10), "the till was shut"))
                .isTrue();

        clock().advance(Duration.ofMillis(9_999));
        assertThat(takeAll()).isEmpty();
        clock().advance(Duration.ofMillis(1));
        ClaimedEvent second = take(SUB);

        assertThat(second.event().dedupeKey()).isEqualTo("a");
        assertThat(second.attempt()).isEqualTo(2);
    }

    @Test
    default void aClockThatIsSetBackHoldsUpNothing() {
        store().store(SUB, List.of(EventStoreContract.event("a", "1"), EventStoreContract.event("b", "2")));
        store().again(take(SUB), clock().instant(), "once more");

        clock().advance(Duration.ofMinutes(-10));
        store().store(SUB, List.of(EventStoreContract.event("c", "3")));

        assertThat(takeAll()).extracting(claim -> claim.event().dedupeKey()).containsExactlyInAnyOrder("a", "b", "c");
    }
}
