package io.github.cameltextrequest.event;

import io.github.cameltextrequest.client.Digest;
import io.github.cameltextrequest.exception.ReplyLimitException;
import java.time.Clock;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to handle one event, as far as its sends are concerned. It travels as a property of the exchange and of
 * its copies.
 *
 * <p>The sends of an attempt are told apart by operation, recipient, place in a split or multicast, and by their
 * ordinal there. A further attempt goes the same way through the route and so meets the keys of the one before.
 *
 * @since 1.0
 */
public final class EventContext {
    private final EventStore store;
    private final SendJournal journal;
    private final String subscription;
    private final String dedupeKey;
    private final ReplyLimit limit;
    private final Clock clock;
    private final Map<Place, Ordinals> used = new HashMap<>();

    public EventContext(EventStore store, ClaimedEvent claim, ReplyLimit limit, Clock clock) {
        this.store = store;
        this.journal = new SendJournal(store);
        this.subscription = claim.subscription();
        this.dedupeKey = claim.event().dedupeKey();
        this.limit = limit;
        this.clock = clock;
    }

    EventStore store() {
        return store;
    }

    /** Under a key that the route gave, in place of one of the event's own. */
    byte[] once(SendKey key, SendTicket ticket, Supplier<byte[]> call) {
        return journal.once(key, contact(ticket), ticket, () -> guard(ticket), call);
    }

    byte[] once(Exchange exchange, SendTicket ticket, Supplier<byte[]> call) {
        Place place = Place.of(exchange, ticket);
        int ordinal = takeOrdinal(place, redelivered(exchange));
        try {
            return journal.once(key(place, ordinal), contact(ticket), ticket, () -> guard(ticket), call);
        } catch (RuntimeException e) {
            if (SendJournal.certainlyNotSent(e)) {
                giveBack(place, ordinal);
            } else {
                markUnknown(place, ordinal);
            }
            throw e;
        }
    }

    private static boolean redelivered(Exchange exchange) {
        return exchange.getMessage().getHeader(Exchange.REDELIVERED, false, Boolean.class);
    }

    /**
     * The lowest ordinal that is free. When the route's own error handler repeats a send whose outcome is unknown, it
     * is the ordinal of that send, so that the journal refuses it: a further one would text the contact again.
     */
    private synchronized int takeOrdinal(Place place, boolean redelivered) {
        Ordinals ordinals = used.computeIfAbsent(place, any -> new Ordinals());
        int ordinal = redelivered && ordinals.unknown >= 0 ? ordinals.unknown : ordinals.taken.nextClearBit(0);
        ordinals.taken.set(ordinal);
        return ordinal;
    }

    private synchronized void giveBack(Place place, int ordinal) {
        Ordinals ordinals = used.get(place);
        if (ordinals != null) {
            ordinals.taken.clear(ordinal);
        }
    }

    private synchronized void markUnknown(Place place, int ordinal) {
        Ordinals ordinals = used.get(place);
        if (ordinals != null) {
            ordinals.unknown = ordinal;
        }
    }

    /** Runs after this send was counted, so that of several at once none slips past the limit. */
    private void guard(SendTicket ticket) {
        String contact = contact(ticket);
        if (contact == null || !limit.applies()) {
            return;
        }
        if (store.sendsSince(contact, clock.instant().minus(limit.period())) > limit.max()) {
            throw new ReplyLimitException(
                    "texts to one contact from events must be at most " + limit
                            + ", but this would be one more: if no machine answers there, raise the option"
                            + " maxRepliesPerContact of the consumer",
                    ticket.details());
        }
    }

    private @Nullable String contact(SendTicket ticket) {
        return ticket.recipient() == null ? null : subscription + "|" + ticket.recipient();
    }

    /** A digest: of one length whatever the parts hold, and without the contact's number. */
    private String key(Place place, int ordinal) {
        return "event:"
                + Digest.of(
                        subscription,
                        dedupeKey,
                        place.operation,
                        place.recipient,
                        place.path,
                        Integer.toString(ordinal));
    }

    @Override
    public String toString() {
        return "EventContext[" + subscription + ", " + dedupeKey + "]";
    }

    private record Place(String operation, String recipient, String path) {

        static Place of(Exchange exchange, SendTicket ticket) {
            String recipient = ticket.recipient() == null ? "" : ticket.recipient();
            return new Place(
                    ticket.operation(),
                    recipient,
                    index(exchange, ExchangePropertyKey.SPLIT_INDEX) + "/"
                            + index(exchange, ExchangePropertyKey.MULTICAST_INDEX));
        }

        private static String index(Exchange exchange, ExchangePropertyKey key) {
            Integer index = exchange.getProperty(key, Integer.class);
            return index == null ? "" : index.toString();
        }
    }

    private static final class Ordinals {
        private final BitSet taken = new BitSet();
        private int unknown = -1;
    }
}
