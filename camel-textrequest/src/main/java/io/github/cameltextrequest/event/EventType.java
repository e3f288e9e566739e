package io.github.cameltextrequest.event;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A kind of event. The set is open: the service may have events that are not named here.
 *
 * @param wireName its name in options, headers and on the wire, for example {@code msg_received}
 * @since 1.0
 */
public record EventType(String wireName) {
    /** First, because the constants below are checked by it. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    /** A contact texted a dashboard. */
    public static final EventType MSG_RECEIVED = new EventType("msg_received");
    /** A dashboard texted a contact. */
    public static final EventType MSG_SENT = new EventType("msg_sent");
    /** A text that was sent got on, or failed. */
    public static final EventType MSG_STATUS_UPDATED = new EventType("msg_status_updated");
    /** A contact was made. */
    public static final EventType CONTACT_CREATED = new EventType("contact_created");
    /** Something about a contact changed. */
    public static final EventType CONTACT_UPDATED = new EventType("contact_updated");
    /** A contact told where it is. */
    public static final EventType LOCATION_RECEIVED = new EventType("location_received");
    /** A payment was made, or came to nothing. */
    public static final EventType PAYMENT_STATUS_UPDATED = new EventType("payment_status_updated");
    /** A contact texted a keyword. */
    public static final EventType KEYWORD_SUBSCRIBED = new EventType("keyword_subscribed");
    /** A contact left the list of a keyword. */
    public static final EventType KEYWORD_UNSUBSCRIBED = new EventType("keyword_unsubscribed");
    /** A contact does not want texts any more; found by this component. */
    public static final EventType OPTED_OUT = new EventType("opted_out");
    /** A contact wants texts again; found by this component. */
    public static final EventType OPTED_IN = new EventType("opted_in");

    /** What a hook brought that cannot be read as the event it was registered for. */
    static final EventType UNKNOWN = new EventType("unknown");

    private static final List<EventType> NAMED = List.of(
            MSG_RECEIVED,
            MSG_SENT,
            MSG_STATUS_UPDATED,
            CONTACT_CREATED,
            CONTACT_UPDATED,
            LOCATION_RECEIVED,
            PAYMENT_STATUS_UPDATED,
            KEYWORD_SUBSCRIBED,
            KEYWORD_UNSUBSCRIBED,
            OPTED_OUT,
            OPTED_IN);

    private static final Set<EventType> POLLED =
            Set.of(MSG_RECEIVED, MSG_SENT, MSG_STATUS_UPDATED, PAYMENT_STATUS_UPDATED, OPTED_OUT, OPTED_IN);

    public EventType {
        if (!NAME.matcher(wireName).matches()) {
            throw new IllegalArgumentException(
                    "eventTypes must be names of lower-case letters, digits and underscores, separated by commas, but was '"
                            + wireName + "': mend the option eventTypes");
        }
    }

    /** The events this component has a type for. */
    public static List<EventType> named() {
        return NAMED;
    }

    /**
     * Reads names separated by commas.
     *
     * @throws IllegalArgumentException when one cannot be a name, or there is none
     */
    public static Set<EventType> parse(String written) {
        return Arrays.stream(written.split(","))
                .map(name -> new EventType(name.strip()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether what happened can be read from the service later on, so that a poll finds it. */
    public boolean hasHistory() {
        return POLLED.contains(this);
    }

    /** The event whose hook tells of it: its own, save for what this component finds by itself. */
    public EventType hook() {
        return equals(OPTED_OUT) || equals(OPTED_IN) ? CONTACT_UPDATED : this;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
