package io.github.cameltextrequest.webhook;

import java.util.Arrays;
import java.util.Locale;

/**
 * A URL that is given to the service together with one text. It has an address of its own beside the hook for the same
 * event, because it is not known whether the service signs callbacks as it signs hooks: so neither decides for the other
 * that signatures are required.
 *
 * @since 1.0
 */
public enum Callback {
    /** Told of the statuses of the text. */
    STATUS("msg_status_updated"),
    /** Told where the contact is. */
    LOCATION("location_received");

    private final String eventType;

    Callback(String eventType) {
        this.eventType = eventType;
    }

    /** The event that it brings. */
    public String eventType() {
        return eventType;
    }

    String pathSegment() {
        return name().toLowerCase(Locale.ROOT) + "_callback";
    }

    static String eventTypeOf(String pathSegment) {
        return Arrays.stream(values())
                .filter(callback -> callback.pathSegment().equals(pathSegment))
                .map(Callback::eventType)
                .findFirst()
                .orElse(pathSegment);
    }
}
