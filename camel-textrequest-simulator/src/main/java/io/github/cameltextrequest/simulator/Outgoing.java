package io.github.cameltextrequest.simulator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A delivery that is still to be made; the hook is null for a callback asked for with one message. */
record Outgoing(@Nullable Hook hook, int dashboardId, String event, String url, String verb, String body) {

    static Outgoing toHook(Hook hook, String body) {
        return new Outgoing(hook, hook.dashboardId(), hook.event(), hook.targetUrl(), hook.verb(), body);
    }

    static Outgoing toCallback(int dashboardId, String event, String url, String body) {
        return new Outgoing(null, dashboardId, event, url, "POST", body);
    }

    /** What keeps its order: the deliveries of one hook, or to one callback URL. */
    String lane() {
        return hook == null ? url : "hook " + hook.id();
    }

    HookDelivery answered(int status, Instant at) {
        return new HookDelivery(hook == null ? null : hook.id(), dashboardId, event, url, body, status, at);
    }
}
