package io.github.cameltextrequest.event;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The events that can be found in the message history of the service.
 *
 * @since 1.0
 */
public enum EventType {
    /** A contact texted a dashboard. */
    MSG_RECEIVED("R"),
    /** A dashboard texted a contact. */
    MSG_SENT("S");

    private final String direction;

    EventType(String direction) {
        this.direction = direction;
    }

    /** The direction of its messages, as the service writes it. */
    public String direction() {
        return direction;
    }

    /** Its name in options, headers and on the wire, for example {@code msg_received}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads names separated by commas.
     *
     * @throws IllegalArgumentException when one has no history, or there is none
     */
    public static Set<EventType> parse(String written) {
        Set<EventType> types = new LinkedHashSet<>();
        for (String name : written.split(",")) {
            types.add(named(name.strip()));
        }
        return types;
    }

    private static EventType named(String name) {
        return Arrays.stream(values())
                .filter(type -> type.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "eventTypes must name events that have a history (" + String.join(", ", names())
                                + ") when they are polled, but was '" + name + "': mend the option eventTypes"));
    }

    private static List<String> names() {
        return Arrays.stream(values()).map(EventType::wireName).toList();
    }
}
