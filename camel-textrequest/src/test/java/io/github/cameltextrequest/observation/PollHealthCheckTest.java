package io.github.cameltextrequest.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheck.State;
import org.junit.jupiter.api.Test;

class PollHealthCheckTest {

    private final StubConsumer consumer = new StubConsumer();
    private final HealthCheck check = new PollHealthCheck(List.of(consumer));

    @Test
    void aHistoryThatWasReadLatelyIsUp() {
        consumer.now = StubConsumer.START.plus(Duration.ofHours(1));
        consumer.polledUpTo = consumer.now.minus(Duration.ofMinutes(4));

        assertThat(check.call().getState()).isEqualTo(State.UP);
    }

    @Test
    void aHistoryNotReadForThreeIntervalsAndAMinuteIsDownWithItsWatermark() {
        consumer.now = StubConsumer.START.plus(Duration.ofHours(1));
        consumer.polledUpTo = consumer.now.minus(Duration.ofMinutes(4)).minusSeconds(1);

        assertThat(check.call().getState()).isEqualTo(State.DOWN);
        assertThat(check.call().getMessage())
                .contains("subscription desk read the history of dashboard 121 only up to 2026-11-25T10:55:59Z");
    }

    @Test
    void aHistoryNeverReadCountsFromTheStart() {
        consumer.now = StubConsumer.START.plus(Duration.ofMinutes(4));
        assertThat(check.call().getState()).isEqualTo(State.UP);

        consumer.now = consumer.now.plusSeconds(1);
        assertThat(check.call().getState()).isEqualTo(State.DOWN);
    }

    @Test
    void aSuspendedConsumerDoesNotPollAndIsNotBlamed() {
        consumer.now = StubConsumer.START.plus(Duration.ofHours(1));
        consumer.suspended = true;

        assertThat(check.call().getState()).isEqualTo(State.UP);
    }

    @Test
    void itCountsNeitherForReadinessNorForLiveness() {
        assertThat(check.isReadiness()).isFalse();
        assertThat(check.isLiveness()).isFalse();
    }
}
