package io.github.cameltextrequest.observation;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheck.State;
import org.junit.jupiter.api.Test;

class ReadinessCheckTest {

    private final StubConsumer consumer = new StubConsumer();
    private final HealthCheck check = new ReadinessCheck(consumer);

    @Test
    void aConsumerThatCanTakeEventsInIsReady() {
        assertThat(check.call().getState()).isEqualTo(State.UP);
        assertThat(check.isReadiness()).isTrue();
    }

    @Test
    void aClosedListenerIsNotReady() {
        consumer.listening = false;

        assertThat(check.call().getState()).isEqualTo(State.DOWN);
        assertThat(check.call().getMessage()).contains("the listener for hooks of subscription desk is closed");
    }
}
