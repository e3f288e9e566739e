package io.github.cameltextrequest.event;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores what hooks and callbacks bring for one subscription.
 *
 * @since 1.0
 */
public final class SubscriptionIntake implements HookIntake {
    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionIntake.class);

    /** A hook for another change of the contact tells of an older opt-out, too. */
    private static final Duration NEWS = Duration.ofDays(1);

    private static final String OPTED_OUT_MEMBER = "opted_out_utc";

    private final String subscription;
    private final EventStore store;
    private final EventIntake intake;
    private final DashboardChoice dashboards;
    private final Set<EventType> types;
    private final OptOutChanges optOuts;
    private final BooleanSupplier polled;
    private final Runnable onStored;

    /**
     * @param polled whether a poll of the same subscription finds what has a history
     * @param onStored called after an event was stored, by the thread that stored it
     */
    public SubscriptionIntake(
            String subscription,
            EventStore store,
            EventObserver observer,
            DashboardChoice dashboards,
            Set<EventType> types,
            BooleanSupplier polled,
            Runnable onStored) {
        this.subscription = subscription;
        this.store = store;
        this.intake = new EventIntake(store, observer);
        this.dashboards = dashboards;
        this.types = Set.copyOf(types);
        this.optOuts = new OptOutChanges(store, subscription, this.types);
        this.polled = polled;
        this.onStored = onStored;
    }

    @Override
    public boolean accept(HookDelivery delivery) {
        EventType hook = new EventType(delivery.eventType());
        return !wants(delivery.dashboardId(), hook) || isSafe(delivery, HookPayloads.read(delivery, hook));
    }

    private boolean wants(String dashboardId, EventType hook) {
        return (dashboards.all() || dashboards.ids().contains(dashboardId))
                && types.stream().anyMatch(type -> type.hook().equals(hook));
    }

    private boolean isSafe(HookDelivery delivery, Occurrence occurrence) {
        try {
            learn(delivery, occurrence);
            if (types.contains(occurrence.type()) || occurrence.type().equals(EventType.UNKNOWN)) {
                store(occurrence);
            }
            return true;
        } catch (RuntimeException e) {
            boolean found = polled.getAsBoolean() && isSurelyFound(occurrence.type());
            LOG.warn(
                    "Event {} of subscription {} could not be stored: {}",
                    occurrence.dedupeKey(),
                    subscription,
                    found ? "the poll will bring it" : "it is lost unless it is delivered again",
                    e);
            return found;
        }
    }

    /** Of statuses polls bring only those that are final, of texts of the last day: this may be another. */
    private static boolean isSurelyFound(EventType type) {
        return type.hasHistory() && !type.equals(EventType.MSG_STATUS_UPDATED);
    }

    /** A change of a contact may be that it opted out or in. */
    private void learn(HookDelivery delivery, Occurrence occurrence) {
        OptOutEvent optOut = occurrence.body() instanceof ContactEvent contact ? contact.optOut() : null;
        // A body without the member says nothing of it.
        if (optOut != null && (optOut.optedOut() || mentions(delivery, OPTED_OUT_MEMBER))) {
            boolean unused =
                    optOuts.seen(optOut, occurrence.at(), occurrence.at().minus(NEWS), this::store);
        }
    }

    private static boolean mentions(HookDelivery delivery, String member) {
        return new String(delivery.body(), StandardCharsets.UTF_8).contains(member);
    }

    private void store(Occurrence occurrence) {
        List<NewEvent> event = List.of(occurrence.toStore(EventOrigin.HOOK));
        Set<String> fresh = occurrence.body() instanceof StatusEvent status
                ? MessageStatuses.storing(store, status, () -> intake.store(subscription, event))
                : intake.store(subscription, event);
        if (!fresh.isEmpty()) {
            onStored.run();
        }
    }
}
