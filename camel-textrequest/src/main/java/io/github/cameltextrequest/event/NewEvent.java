package io.github.cameltextrequest.event;

import java.time.Instant;

/**
 * An event to be stored.
 *
 * @param dedupeKey what makes the event the same event, wherever it comes from; never null
 * @param lane events of one lane are dispatched one after the other, in the order stored; never null
 * @param type the service's name of the event, for example {@code msg_received}
 * @param origin how the event was learnt of
 * @param payload the event as text, kept until it is done
 * @param occurredAt when it happened, as the service tells it
 * @since 1.0
 */
public record NewEvent(
        String dedupeKey, String lane, String type, EventOrigin origin, String payload, Instant occurredAt) {

    /** Leaves out payload and lane, which hold a person's text and number. */
    @Override
    public String toString() {
        return "NewEvent[" + type + ", " + dedupeKey + ", " + origin + ", " + occurredAt + "]";
    }
}
