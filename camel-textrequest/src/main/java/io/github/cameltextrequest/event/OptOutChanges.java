package io.github.cameltextrequest.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes events of contacts that opt out and in: one for each change, by what a subscription was told of the contact
 * last.
 */
final class OptOutChanges {
    /** Hooks may come in any order, and lists are read while contacts write. */
    private static final Duration UNSURE = Duration.ofMinutes(1);

    /** Sources may tell the same time with and without its fraction. */
    private static final Duration ROUNDED = Duration.ofSeconds(1);

    private static final String OUT = "out ";
    private static final String IN = "in ";

    private final EventStore store;
    private final String subscription;
    private final Set<EventType> types;
    private final OptOuts known;

    OptOutChanges(EventStore store, String subscription, Set<EventType> types) {
        this.store = store;
        this.subscription = subscription;
        this.types = types;
        this.known = new OptOuts(store);
    }

    /**
     * A contact was seen.
     *
     * @param seenAt when
     * @param newSince that somebody not seen yet opted out before then is no news
     * @param stores gets the event where there is one to be told
     * @return false when it is too early to say anything
     */
    boolean seen(OptOutEvent contact, Instant seenAt, Instant newSince, Consumer<Occurrence> stores) {
        String key = subscription + "|" + OptOuts.key(contact.dashboardId(), contact.phoneNumber());
        String told = store.fact(FactKind.OPT_OUT_TOLD, key).orElse(null);
        Instant outSince = told == null ? null : Instant.parse(told.substring(told.indexOf(' ') + 1));
        Instant optedOutAt = contact.optedOutAt();
        if (optedOutAt == null) {
            return told == null || !told.startsWith(OUT) || optedIn(contact, key, told, outSince, seenAt, stores);
        }
        if (outSince == null || optedOutAt.isAfter(outSince.plus(ROUNDED))) {
            boolean news = told != null || !optedOutAt.isBefore(newSince);
            change(contact, key, told, OUT + optedOutAt, news ? seenAt : null, stores);
        }
        return true;
    }

    private boolean optedIn(
            OptOutEvent contact,
            String key,
            String told,
            @Nullable Instant outSince,
            Instant seenAt,
            Consumer<Occurrence> stores) {
        // It may have been seen before it opted out.
        if (outSince == null || seenAt.isBefore(outSince.plus(UNSURE))) {
            return false;
        }
        change(contact, key, told, IN + outSince, seenAt, stores);
        return true;
    }

    /** @param newsAt null when it is no news */
    private void change(
            OptOutEvent contact,
            String key,
            @Nullable String told,
            String state,
            @Nullable Instant newsAt,
            Consumer<Occurrence> stores) {
        known.keep(contact.dashboardId(), contact.phoneNumber(), contact.optedOut());
        if (newsAt != null && types.contains(contact.optedOut() ? EventType.OPTED_OUT : EventType.OPTED_IN)) {
            stores.accept(Occurrence.of(contact, state, newsAt));
        }
        // Only now: an event that could not be stored must be found again.
        boolean unused = store.changeFact(FactKind.OPT_OUT_TOLD, key, told, state);
    }
}
