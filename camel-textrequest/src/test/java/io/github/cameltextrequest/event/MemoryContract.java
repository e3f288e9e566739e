package io.github.cameltextrequest.event;

import static io.github.cameltextrequest.event.ManualClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What else a store remembers: watermarks, leases by name, correlations and facts. */
interface MemoryContract extends EventStoreContract {

    @Test
    default void aWatermarkMovesForwardOnly() {
        assertThat(store().watermark(SUB, "121")).isEmpty();

        store().moveWatermark(SUB, "121", START);
        store().moveWatermark(SUB, "121", START.minusSeconds(1));
        assertThat(store().watermark(SUB, "121")).contains(START);

        store().moveWatermark(SUB, "121", START.plusSeconds(1));
        assertThat(store().watermark(SUB, "121")).contains(START.plusSeconds(1));
        assertThat(store().watermark(SUB, "122")).isEmpty();
        assertThat(store().watermark("other", "121")).isEmpty();
    }

    @Test
    default void aLeaseIsHeldByOneUntilItEnds() {
        assertThat(store().lease("poll|121", "a", LEASE)).isTrue();
        assertThat(store().lease("poll|121", "b", LEASE)).isFalse();
        assertThat(store().lease("poll|122", "b", LEASE)).isTrue();

        clock().advance(LEASE.minusMillis(1));
        assertThat(store().lease("poll|121", "a", LEASE)).as("renewed").isTrue();
        clock().advance(LEASE.minusMillis(1));
        assertThat(store().lease("poll|121", "b", LEASE)).isFalse();
        clock().advance(Duration.ofMillis(1));
        assertThat(store().lease("poll|121", "b", LEASE)).isTrue();
    }

    @Test
    default void onlyTheHolderCanGiveALeaseBack() {
        store().lease("poll", "a", LEASE);

        store().releaseLease("poll", "b");
        assertThat(store().lease("poll", "b", LEASE)).isFalse();
        store().releaseLease("poll", "a");
        assertThat(store().lease("poll", "b", LEASE)).isTrue();
    }

    @Test
    default void aCorrelationIsKept() {
        Correlation kept = new Correlation("m1", "order-7", "14235550142", "121");

        store().keepCorrelation(kept);

        assertThat(store().correlation("m1")).contains(kept);
        assertThat(store().correlation("m2")).isEmpty();
        clock().advance(RETENTION);
        assertThat(store().correlation("m1")).isEmpty();
    }

    @Test
    default void aFactChangesOnlyFromWhatWasExpected() {
        assertThat(store().changeFact(FactKind.MESSAGE_STATUS, "m1", "sent", "delivered"))
                .isFalse();
        assertThat(store().changeFact(FactKind.MESSAGE_STATUS, "m1", null, "sent"))
                .isTrue();
        assertThat(store().changeFact(FactKind.MESSAGE_STATUS, "m1", null, "queued"))
                .isFalse();
        assertThat(store().changeFact(FactKind.MESSAGE_STATUS, "m1", "sent", "delivered"))
                .isTrue();

        assertThat(store().fact(FactKind.MESSAGE_STATUS, "m1")).contains("delivered");
        assertThat(store().fact(FactKind.OPT_OUT, "m1")).isEmpty();
        assertThat(store().changeFact(FactKind.MESSAGE_STATUS, "m1", "delivered", null))
                .isTrue();
        assertThat(store().fact(FactKind.MESSAGE_STATUS, "m1")).isEmpty();
    }

    @Test
    default void onlyLastingFactsOutliveTheRetentionTime() {
        store().changeFact(FactKind.OPT_OUT, "121|14235550142", null, "out");
        store().changeFact(FactKind.MESSAGE_STATUS, "m1", null, "sent");

        clock().advance(RETENTION);

        assertThat(store().fact(FactKind.OPT_OUT, "121|14235550142")).contains("out");
        assertThat(store().fact(FactKind.MESSAGE_STATUS, "m1")).isEmpty();
    }
}
