package io.github.cameltextrequest.event;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Stores what one walk finds, and counts what should have come earlier: by a hook, or while the consumer was down. */
final class PollWalk {
    private final PollContext context;
    private final EventIntake intake;
    private final Instant startedAt;
    private int backfilled;

    PollWalk(PollContext context, Instant startedAt) {
        this.context = context;
        this.intake = new EventIntake(context.store(), context.observer());
        this.startedAt = startedAt;
    }

    /** Messages, which tell when they happened. */
    void store(List<MessageEvent> messages) {
        if (!messages.isEmpty()) {
            stored(messages.stream().map(this::newEvent).toList());
        }
    }

    private NewEvent newEvent(MessageEvent message) {
        Instant at = message.timestamp();
        boolean missed = context.settings().besideHooks() || (at != null && at.isBefore(startedAt));
        return Occurrence.of(message, context.client().serviceTime())
                .toStore(missed ? EventOrigin.BACKFILL : EventOrigin.POLL);
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
        backfilled += (int) events.stream()
                .filter(event -> event.origin() == EventOrigin.BACKFILL && fresh.contains(event.dedupeKey()))
                .count();
        context.onStored().run();
        return fresh;
    }

    int report(String dashboardId, Instant from) {
        if (backfilled > 0) {
            context.observer().backfilled(context.settings().subscription(), dashboardId, backfilled, from);
        }
        return backfilled;
    }
}
