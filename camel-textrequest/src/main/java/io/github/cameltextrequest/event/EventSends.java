package io.github.cameltextrequest.event;

import java.util.function.Supplier;
import org.apache.camel.Exchange;

/**
 * How a producer sends while an event is handled: once, however often the event is dispatched.
 *
 * @since 1.0
 */
public final class EventSends {
    /** Property of the exchange; splits, multicasts, wire taps and in-memory queues copy it along. */
    public static final String CONTEXT_PROPERTY = "CamelTextRequestEventContext";

    private EventSends() {}

    /** Makes the exchange one attempt to handle an event. */
    public static void attach(Exchange exchange, EventContext context) {
        exchange.setProperty(CONTEXT_PROPERTY, context);
    }

    /** Where the event is kept that is being handled; outside of one, where the caller says. */
    public static EventStore storeOf(Exchange exchange, EventStore otherwise) {
        EventContext context = exchange.getProperty(CONTEXT_PROPERTY, EventContext.class);
        return context == null ? otherwise : context.store();
    }

    /**
     * Makes the call, unless an earlier attempt of the same event made it; outside an event it just makes the call.
     *
     * @param call answers with what the service said, or throws
     * @return the answer, the earlier one where the call was made before
     * @throws io.github.cameltextrequest.exception.OutcomeUnknownException when an earlier attempt started the call and
     *     its end is not known
     * @throws io.github.cameltextrequest.exception.ReplyLimitException when the contact got too many; no call was made
     */
    public static byte[] once(Exchange exchange, SendTicket ticket, Supplier<byte[]> call) {
        EventContext context = exchange.getProperty(CONTEXT_PROPERTY, EventContext.class);
        return context == null ? call.get() : context.once(exchange, ticket, call);
    }

    /**
     * Makes the call, unless it was made before under the same key. While an event is handled the key takes the place
     * of the one that the event gives by itself: what was sent under it is not sent again by any attempt, nor by
     * anybody else who uses the key.
     *
     * @param store where keys are kept outside of events; an event's are kept where the event is
     * @param call answers with what the service said, or throws
     * @return the answer, the earlier one where the call was made before
     * @throws io.github.cameltextrequest.exception.OutcomeUnknownException when the call was started before and its end
     *     is not known
     * @throws io.github.cameltextrequest.exception.InvalidRequestException when the key was used for something else
     */
    public static byte[] once(
            Exchange exchange, EventStore store, SendKey key, SendTicket ticket, Supplier<byte[]> call) {
        EventContext context = exchange.getProperty(CONTEXT_PROPERTY, EventContext.class);
        return context == null
                ? new SendJournal(store).once(key, null, ticket, () -> {}, call)
                : context.once(key, ticket, call);
    }
}
