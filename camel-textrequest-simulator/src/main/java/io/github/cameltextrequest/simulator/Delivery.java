package io.github.cameltextrequest.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Moves a text from {@code sending} over {@code sent} to its final status, at the dashboard's pace. */
final class Delivery {
    /** The code of the lists for a contact that opted out earlier. */
    static final String OPTED_OUT = "30050";

    private static final Duration TO_CARRIER = Duration.ofMillis(200);
    private static final Duration TO_HANDSET = Duration.ofMillis(800);

    private final Account account;
    private final Map<Dashboard, Instant> nextDepartures = new HashMap<>();
    private final Map<Contact, String> failures = new HashMap<>();

    Delivery(Account account) {
        this.account = account;
    }

    void reset() {
        nextDepartures.clear();
        failures.clear();
    }

    /** From now on texts to the contact end as {@code undelivered} with this code of the lists. */
    void fail(Contact contact, String code) {
        failures.put(contact, code);
    }

    void start(TextMessage message) {
        message.status("sending", null);
        Instant carried = departure(message).plus(TO_CARRIER);
        account.agenda().at(carried, () -> become(message, "sent", null));
        account.agenda().at(carried.plus(TO_HANDSET), () -> finish(message));
    }

    private void become(TextMessage message, String status, @Nullable String error) {
        message.status(status, error);
        account.events().statusChanged(message);
    }

    private Instant departure(TextMessage message) {
        Dashboard dashboard = message.contact().dashboard();
        Instant next = nextDepartures.getOrDefault(dashboard, Instant.MIN);
        Instant departure = next.isAfter(message.at()) ? next : message.at();
        nextDepartures.put(dashboard, departure.plus(account.settings().sendingPace()));
        return departure;
    }

    private void finish(TextMessage message) {
        String failure = failures.get(message.contact());
        become(message, failure == null ? "delivered" : "undelivered", failure);
    }
}
