package io.github.cameltextrequest.simulator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to tell a receiver of an event, as the vendor's delivery log shows it.
 *
 * @param hookId id of the hook; null for a callback that was asked for with one message
 * @param dashboardId id of the dashboard
 * @param event name of the event
 * @param targetUrl where it went
 * @param body the JSON that was sent
 * @param status what the receiver answered; 501 if it did not answer in time, or not at all
 * @param at when it was answered, by the simulator's clock
 * @since 1.0.0
 */
public record HookDelivery(
        @Nullable Integer hookId,
        int dashboardId,
        String event,
        String targetUrl,
        String body,
        int status,
        Instant at) {

    /** Whether the vendor counts it as a success: 2xx and 3xx. */
    public boolean succeeded() {
        return status >= 200 && status < 400;
    }

    @Override
    public String toString() {
        return event + " of " + dashboardId + " to " + targetUrl + " (" + status + ")";
    }
}
