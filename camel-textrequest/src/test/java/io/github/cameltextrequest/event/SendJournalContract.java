package io.github.cameltextrequest.event;

import static io.github.cameltextrequest.event.ManualClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The journal of sends. */
interface SendJournalContract extends EventStoreContract {

    @Test
    default void aSendIsStartedOnceAndItsResultIsKept() {
        assertThat(store().startSend("key", "c")).isEqualTo(SendStart.MINE);
        assertThat(store().startSend("key", "c")).isEqualTo(SendStart.STARTED_BEFORE);

        store().finishSend("key", "{\"message_id\":\"1\"}");

        assertThat(store().startSend("key", "c")).isEqualTo(SendStart.done("{\"message_id\":\"1\"}"));
    }

    @Test
    default void aReleasedSendIsFreeAndNotCounted() {
        store().startSend("key", "c");

        store().releaseSend("key");

        assertThat(store().sendsSince("c", START)).isZero();
        assertThat(store().startSend("key", "c")).isEqualTo(SendStart.MINE);
    }

    @Test
    default void aFinishedSendIsNotReleased() {
        store().startSend("key", "c");
        store().finishSend("key", "done");

        store().releaseSend("key");

        assertThat(store().startSend("key", "c")).isEqualTo(SendStart.done("done"));
        assertThat(store().sendsSince("c", START)).isEqualTo(1);
    }

    @Test
    default void sendsAreCountedPerContactSinceAnInstant() {
        store().startSend("1", "c");
        clock().advance(Duration.ofMinutes(1));
        store().startSend("2", "c");
        store().startSend("3", "d");
        store().startSend("4", null);
        store().finishSend("2", "done");

        assertThat(store().sendsSince("c", START)).isEqualTo(2);
        assertThat(store().sendsSince("c", START.plusMillis(1))).isEqualTo(1);
        assertThat(store().sendsSince("c", clock().instant())).isEqualTo(1);
        assertThat(store().sendsSince("e", START)).isZero();
    }

    @Test
    default void sendsLeaveTheJournalByAge() {
        store().startSend("key", "c");
        store().finishSend("key", "done");

        clock().advance(RETENTION);

        assertThat(store().startSend("key", "c")).isEqualTo(SendStart.MINE);
        assertThat(store().sendsSince("c", START)).isEqualTo(1);
    }
}
