package io.github.cameltextrequest.simulator;

import java.util.List;

/** The names of the events that a hook can subscribe to. */
final class EventTypes {
    static final String MSG_SENT = "msg_sent";
    static final String MSG_RECEIVED = "msg_received";
    static final String MSG_STATUS_UPDATED = "msg_status_updated";
    static final String CONTACT_CREATED = "contact_created";
    static final String CONTACT_UPDATED = "contact_updated";
    static final String LOCATION_RECEIVED = "location_received";
    static final String PAYMENT_STATUS_UPDATED = "payment_status_updated";
    static final String KEYWORD_SUBSCRIBED = "keyword_subscribed";
    static final String KEYWORD_UNSUBSCRIBED = "keyword_unsubscribed";

    static final List<String> ALL = List.of(
            MSG_SENT,
            MSG_RECEIVED,
            CONTACT_CREATED,
            CONTACT_UPDATED,
            MSG_STATUS_UPDATED,
            LOCATION_RECEIVED,
            PAYMENT_STATUS_UPDATED,
            KEYWORD_SUBSCRIBED,
            KEYWORD_UNSUBSCRIBED);

    private EventTypes() {}
}
