package io.github.cameltextrequest.observation;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.health.HealthCheckResultBuilder;

/** Down while a hook is disconnected or cannot be looked at. */
final class HooksHealthCheck extends TextRequestHealthCheck {

    static final String ID = "textrequest-hooks";

    private final HookStates states;

    HooksHealthCheck(HookStates states) {
        super(ID);
        this.states = states;
    }

    @Override
    void check(HealthCheckResultBuilder result) {
        List<String> troubles = new ArrayList<>();
        states.hooks().stream()
                .filter(hook -> hook.state() == HookState.LOST)
                .forEach(hook -> troubles.add("the hook for " + hook.eventType() + " of dashboard " + hook.dashboardId()
                        + " is lost since " + hook.since()));
        states.failures()
                .forEach((dashboard, why) ->
                        troubles.add("the hooks of dashboard " + dashboard + " cannot be looked at: " + why));
        result.detail("hooks.connected", states.count(HookState.CONNECTED))
                .detail("hooks.lost", states.count(HookState.LOST))
                .detail("hooks.gaps", states.gaps())
                .detail("events.backfilled", states.backfilled());
        if (troubles.isEmpty()) {
            result.up();
        } else {
            result.down().message(String.join("; ", troubles));
        }
    }
}
