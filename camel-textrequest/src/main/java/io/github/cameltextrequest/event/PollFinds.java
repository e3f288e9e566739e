package io.github.cameltextrequest.event;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Stores what one round of polls finds of a dashboard, and counts what should have come earlier: by a hook, or while the
 * consumer was down.
 */
final class PollFinds {
    private final PollContext context;
    private final EventIntake intake;
    private final Instant startedAt;
    private final boolean firstStart;
    private int backfilled;
    private int missedByHooks;
    private Instant earliest = Instant.MAX;

    /**
     * @param startedAt when this consumer was started: what is older was missed while nobody polled
     * @param firstStart whether the dashboard was never polled before that, so that it had no hooks either
     */
    PollFinds(PollContext context, Instant startedAt, boolean firstStart) {
        this.context = context;
        this.intake = new EventIntake(context.store(), context.observer());
        this.startedAt = startedAt;
        this.firstStart = firstStart;
    }

    /** Messages, which tell when they happened. */
    void store(List<MessageEvent> messages) {
        if (!messages.isEmpty()) {
            stored(messages.stream().map(this::newEvent).toList());
        }
    }

    private NewEvent newEvent(MessageEvent message) {
        Instant at = message.timestamp();
        boolean late = context.settings().besideHooks() || (at != null && at.isBefore(startedAt));
        return Occurrence.of(message, context.client().serviceTime())
                .toStore(late ? EventOrigin.BACKFILL : EventOrigin.POLL);
    }

    /** A change, of which only the poll that sees it knows when it happened. */
    void store(Occurrence change) {
        List<NewEvent> event =
                List.of(change.toStore(context.settings().besideHooks() ? EventOrigin.BACKFILL : EventOrigin.POLL));
        if (change.body() instanceof StatusEvent status) {
            Set<String> unused = MessageStatuses.storing(context.store(), status, () -> stored(event));
        } else {
            stored(event);
        }
    }

    private Set<String> stored(List<NewEvent> events) {
        Set<String> fresh = intake.store(context.settings().subscription(), events);
        events.stream()
                .filter(event -> event.origin() == EventOrigin.BACKFILL && fresh.contains(event.dedupeKey()))
                .forEach(this::count);
        context.onStored().run();
        return fresh;
    }

    private void count(NewEvent event) {
        Instant at = event.occurredAt();
        backfilled++;
        earliest = at.isBefore(earliest) ? at : earliest;
        if (context.settings().besideHooks() && !(firstStart && at.isBefore(startedAt))) {
            missedByHooks++;
        }
    }

    /** Tells who watches; to be called once, also when the round was cut short. */
    void report(String dashboardId) {
        if (backfilled > 0) {
            context.observer().backfilled(context.settings().subscription(), dashboardId, backfilled, earliest);
        }
    }

    int missedByHooks() {
        return missedByHooks;
    }
}
