package io.github.cameltextrequest.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Claims: leases of events, and the fence behind them. */
interface ClaimContract extends EventStoreContract {

    @Test
    default void aLeaseThatEndsMakesTheEventDueAgain() {
        store().store(SUB, List.of(EventStoreContract.event("a", "1")));
        ClaimedEvent first = take(SUB);

        clock().advance(LEASE.minusMillis(1));
        assertThat(takeAll()).isEmpty();
        clock().advance(Duration.ofMillis(1));
        ClaimedEvent second = take(SUB);

        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.fence()).isGreaterThan(first.fence());
    }

    @Test
    default void aRenewedLeaseCountsFromNow() {
        store().store(SUB, List.of(EventStoreContract.event("a", "1")));
        ClaimedEvent claim = take(SUB);
        clock().advance(LEASE.minusSeconds(1));

        assertThat(store().renew(claim, LEASE)).isTrue();

        clock().advance(LEASE.minusSeconds(1));
        assertThat(takeAll()).isEmpty();
        assertThat(store().done(claim)).isTrue();
    }

    @Test
    default void theFenceRefusesALateOwner() {
        store().store(SUB, List.of(EventStoreContract.event("a", "1")));
        ClaimedEvent late = take(SUB);
        clock().advance(LEASE);
        ClaimedEvent present = take(SUB);

        assertThat(store().renew(late, LEASE)).isFalse();
        assertThat(store().done(late)).isFalse();
        assertThat(store().again(late, clock().instant(), "late")).isFalse();
        assertThat(store().dead(late, "late")).isFalse();

        assertThat(store().done(present)).isTrue();
        assertThat(store().done(present)).as("twice").isFalse();
        assertThat(store().deadEvents(SUB, 10)).isEmpty();
    }

    @Test
    default void theFenceRefusesAnOwnerWhoGaveTheEventBack() {
        store().store(SUB, List.of(EventStoreContract.event("a", "1")));
        ClaimedEvent given = take(SUB);
        store().again(given, clock().instant(), "once more");

        assertThat(store().done(given)).isFalse();
        assertThat(take(SUB).attempt()).isEqualTo(2);
    }
}
