package io.github.cameltextrequest.event;

import io.github.cameltextrequest.client.TextRequestClient;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Stores what is new in the history of a dashboard.
 *
 * <p>Each poll reads a window that ends now, by the service's own clock, and begins some way behind the end of the last
 * one that was read to its end: what appears late in the history is found so, and what was read before is known to the
 * store.
 */
final class HistoryPoll {
    private static final String BEGIN = "|begin";

    private final EventStore store;
    private final PollSettings settings;
    private final TextRequestClient client;
    private final MessageHistory history;
    private final BooleanSupplier stopped;
    private final Runnable onStored;
    private final EventObserver observer;
    private final EventIntake intake;

    HistoryPoll(
            EventStore store,
            PollSettings settings,
            TextRequestClient client,
            BooleanSupplier stopped,
            Runnable onStored,
            EventObserver observer) {
        this.store = store;
        this.settings = settings;
        this.client = client;
        this.history = new MessageHistory(client, directions(settings.types()), settings.pageSize(), stopped);
        this.stopped = stopped;
        this.onStored = onStored;
        this.observer = observer;
        this.intake = new EventIntake(store, observer);
    }

    private static Set<String> directions(Set<EventType> types) {
        Set<String> directions = new LinkedHashSet<>();
        if (types.contains(EventType.MSG_RECEIVED)) {
            directions.add(MessageEvent.RECEIVED);
        }
        if (types.contains(EventType.MSG_SENT)) {
            directions.add(MessageEvent.SENT);
        }
        return directions;
    }

    /** Settles where a dashboard begins, unless that was settled before: nothing older is ever delivered. */
    void beginAt(String dashboardId, Instant firstStart) {
        if (store.watermark(settings.subscription(), dashboardId + BEGIN).isEmpty()) {
            store.moveWatermark(settings.subscription(), dashboardId + BEGIN, firstStart);
        }
    }

    /**
     * Reads one window to its end.
     *
     * @param startedAt when this consumer was started: what is older was missed while nobody polled
     * @throws io.github.cameltextrequest.exception.TextRequestException when the walk was cut short; what was read is
     *     stored, and the next poll reads the window again
     */
    void poll(String dashboardId, Instant startedAt) {
        Instant from = from(dashboardId);
        // The service tells its time in whole seconds: the end of the present one is not ahead by more than that.
        Instant to = client.serviceTime().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        Walk walk = new Walk(startedAt);
        Instant date = history.walk(dashboardId, from, to, walk::store);
        if (stopped.getAsBoolean()) {
            return;
        }
        Instant readUpTo = readUpTo(to, date);
        store.moveWatermark(settings.subscription(), dashboardId, readUpTo);
        observer.pollFinished(settings.subscription(), dashboardId, readUpTo);
        walk.report(dashboardId, from);
    }

    private Instant from(String dashboardId) {
        Instant begin = store.watermark(settings.subscription(), dashboardId + BEGIN)
                .orElseThrow(() -> new IllegalStateException("beginAt must come before poll"));
        return store.watermark(settings.subscription(), dashboardId)
                .map(watermark -> watermark.minus(settings.overlap()).truncatedTo(ChronoUnit.SECONDS))
                .filter(begin::isBefore)
                .orElse(begin);
    }

    /** Never later than the service said it was: a local clock that jumped must not open a gap. */
    private static Instant readUpTo(Instant to, @Nullable Instant date) {
        Instant end = to.minus(Duration.ofSeconds(1));
        return date != null && date.isBefore(end) ? date : end;
    }

    /** Counts what one walk found of the time before the start. */
    private final class Walk {
        private final Instant startedAt;
        private int backfilled;

        Walk(Instant startedAt) {
            this.startedAt = startedAt;
        }

        void store(List<MessageEvent> messages) {
            if (messages.isEmpty()) {
                return;
            }
            List<NewEvent> events = messages.stream().map(this::newEvent).toList();
            Set<String> fresh = intake.store(settings.subscription(), events);
            backfilled += (int) events.stream()
                    .filter(event -> event.origin() == EventOrigin.BACKFILL && fresh.contains(event.dedupeKey()))
                    .count();
            onStored.run();
        }

        private NewEvent newEvent(MessageEvent message) {
            Instant at = message.timestamp();
            EventOrigin origin = at != null && at.isBefore(startedAt) ? EventOrigin.BACKFILL : EventOrigin.POLL;
            return Occurrence.of(message, client.serviceTime()).toStore(origin);
        }

        void report(String dashboardId, Instant from) {
            if (backfilled > 0) {
                observer.backfilled(settings.subscription(), dashboardId, backfilled, from);
            }
        }
    }
}
