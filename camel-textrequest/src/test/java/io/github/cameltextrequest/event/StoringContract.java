package io.github.cameltextrequest.event;

import static io.github.cameltextrequest.event.ManualClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Storing events: which are new, and for how long they are known. */
interface StoringContract extends EventStoreContract {

    @Test
    default void storingTellsWhichEventsAreNew() {
        store().store(SUB, List.of(EventStoreContract.event("a", "1")));

        Set<String> fresh = store().store(
                        SUB,
                        List.of(
                                EventStoreContract.event("a", "1"),
                                EventStoreContract.event("b", "1"),
                                EventStoreContract.event("b", "1")));

        assertThat(fresh).containsExactly("b");
        assertThat(takeAll()).extracting(claim -> claim.event().dedupeKey()).containsExactly("a");
    }

    @Test
    default void everySubscriptionGetsTheEvent() {
        assertThat(store().store("one", List.of(EventStoreContract.event("a", "1"))))
                .containsExactly("a");
        assertThat(store().store("two", List.of(EventStoreContract.event("a", "1"))))
                .containsExactly("a");

        assertThat(store().done(take("one"))).isTrue();
        assertThat(take("two").subscription()).isEqualTo("two");
    }

    @Test
    default void aTakenEventComesBackAsItWasStored() {
        NewEvent stored = new NewEvent(
                "key", "lane", "msg_received", EventOrigin.BACKFILL, "{\"text\":\"Grüße 👋\"}", START.minusSeconds(5));
        store().store(SUB, List.of(stored));

        ClaimedEvent claim = take(SUB);

        assertThat(claim.event()).isEqualTo(stored);
        assertThat(claim.attempt()).isEqualTo(1);
        assertThat(claim.owner()).isEqualTo("me");
        assertThat(claim.leaseUntil()).isEqualTo(START.plus(LEASE));
    }

    @Test
    default void aDoneKeyIsRememberedForTheRetentionTime() {
        store().store(SUB, List.of(EventStoreContract.event("a", "1")));
        clock().advance(Duration.ofDays(1));
        store().done(take(SUB));

        clock().advance(RETENTION.minusMillis(1));
        assertThat(store().store(SUB, List.of(EventStoreContract.event("a", "1"))))
                .isEmpty();
        clock().advance(Duration.ofMillis(1));
        assertThat(store().store(SUB, List.of(EventStoreContract.event("a", "1"))))
                .containsExactly("a");
    }

    @Test
    default void whatWaitsDoesNotAge() {
        store().store(SUB, List.of(EventStoreContract.event("a", "1")));

        clock().advance(RETENTION.multipliedBy(2));

        assertThat(take(SUB).event().dedupeKey()).isEqualTo("a");
    }

    @Test
    default void usageCountsWhatWaitsRunsAndDied() {
        kill(SUB, "dead");
        store().store(SUB, List.of(EventStoreContract.event("a", "1")));
        clock().advance(Duration.ofSeconds(3));
        store().store(SUB, List.of(EventStoreContract.event("b", "1"), EventStoreContract.event("c", "2")));
        clock().advance(Duration.ofSeconds(4));

        assertThat(store().usage(SUB)).isEqualTo(new StoreUsage(3, 0, 1, Duration.ofSeconds(7)));
        store().take(SUB, "me", LEASE, 1);
        assertThat(store().usage(SUB)).isEqualTo(new StoreUsage(2, 1, 1, Duration.ofSeconds(4)));
        assertThat(store().usage("other")).isEqualTo(new StoreUsage(0, 0, 0, Duration.ZERO));
    }
}
