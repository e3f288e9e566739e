package io.github.cameltextrequest.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.event.DeliveryRefusal;
import java.time.Clock;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheck.Result;
import org.apache.camel.health.HealthCheck.State;
import org.junit.jupiter.api.Test;

class HookStatesTest {

    private final HookStates states = new HookStates(Clock.systemUTC());
    private final HealthCheck check = new HooksHealthCheck(states);

    @Test
    void hooksAreUpWhileAllAreConnected() {
        states.hookCreated("121", "msg_received");
        states.hookConnected("121", "msg_sent");

        assertThat(check.call().getState()).isEqualTo(State.UP);
        assertThat(check.call().getDetails()).containsEntry("hooks.connected", 2L);
    }

    @Test
    void aLostHookIsDownByNameUntilItIsRestored() {
        states.hookConnected("121", "msg_received");
        states.hookLost("121", "msg_received");

        Result lost = check.call();
        assertThat(lost.getState()).isEqualTo(State.DOWN);
        assertThat(lost.getMessage())
                .hasValueSatisfying(message ->
                        assertThat(message).contains("the hook for msg_received of dashboard 121 is lost since"));

        states.hookRestored("121", "msg_received");
        assertThat(check.call().getState()).isEqualTo(State.UP);
    }

    @Test
    void hooksThatCannotBeLookedAtAreDownUntilTheyCan() {
        states.hookConnected("121", "msg_received");
        states.hookCheckFailed("121", null, new IllegalStateException("no answer"));

        assertThat(check.call().getMessage()).contains("the hooks of dashboard 121 cannot be looked at: no answer");

        states.hookConnected("121", "msg_received");
        assertThat(check.call().getState()).isEqualTo(State.UP);
    }

    @Test
    void aHookNobodyWatchesAnyMoreIsForgotten() {
        states.hookLost("121", "msg_received");

        states.hookForgotten("121", "msg_received");

        assertThat(states.hooks()).isEmpty();
        assertThat(check.call().getState()).isEqualTo(State.UP);
    }

    @Test
    void aDeliveryIsRememberedWithItsHookAndARefusalByItsReason() {
        states.hookConnected("121", "msg_received");

        states.deliveryReceived("121", "msg_received");
        states.deliveryRefused(DeliveryRefusal.WRONG_TOKEN);
        states.hookLost("121", "msg_received");

        assertThat(states.hooks().get(0).lastDelivery()).isNotNull();
        assertThat(states.received()).isEqualTo(1);
        assertThat(states.refused(DeliveryRefusal.WRONG_TOKEN)).isEqualTo(1);
        assertThat(states.refused(DeliveryRefusal.TOO_LARGE)).isZero();
    }
}
