package io.github.cameltextrequest.event;

import java.time.Instant;

/**
 * One genuine request of the service. Every subscription is given the same one and reads its body.
 *
 * @param dashboardId whose event it is, as the path of the request says
 * @param eventType the event's name, as the path of the request says
 * @param body the bytes as they came
 * @param receivedAt when they came
 * @since 1.0
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of the wire: written once, never compared
public record HookDelivery(String dashboardId, String eventType, byte[] body, Instant receivedAt) {

    /** Leaves out the body, which holds a person's text and number. */
    @Override
    public String toString() {
        return "HookDelivery[" + eventType + " of " + dashboardId + ", " + body.length + " bytes]";
    }
}
