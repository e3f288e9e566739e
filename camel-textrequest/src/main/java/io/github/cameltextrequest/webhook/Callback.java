package io.github.cameltextrequest.webhook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    private static final Map<String, Callback> BY_SEGMENT =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Callback::pathSegment, Function.identity()));

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
        Callback callback = BY_SEGMENT.get(pathSegment);
        return callback == null ? pathSegment : callback.eventType;
    }
}
