package io.github.cameltextrequest.event;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stores the texts that are new in the history of a dashboard.
 *
 * <p>Each poll reads a window that ends now, by the service's own clock, and begins some way behind the end of the last
 * one that was read to its end: what appears late in the history is found so, and what was read before is known to the
 * store. Beside hooks the window ends a little earlier, so that what is new in it is what hooks did not bring.
 */
final class HistoryPoll implements DashboardPoll {
    private final PollContext context;
    private final MessageHistory history;

    HistoryPoll(PollContext context) {
        this.context = context;
        this.history = new MessageHistory(context, directions(context.settings().types()));
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

    @Override
    public void poll(String dashboardId, PollFinds found) {
        Instant from = from(dashboardId);
        // The service tells its time in whole seconds: the end of the present one is not ahead by more than that.
        Instant to = context.client()
                .serviceTime()
                .truncatedTo(ChronoUnit.SECONDS)
                .plusSeconds(1)
                .minus(context.grace());
        if (!from.isBefore(to)) {
            return;
        }
        Instant date = history.walk(dashboardId, from, to, found::store);
        if (context.stopped().getAsBoolean()) {
            return;
        }
        String subscription = context.settings().subscription();
        context.store()
                .moveWatermark(
                        subscription, dashboardId, readUpTo(to, date == null ? null : date.minus(context.grace())));
    }

    private Instant from(String dashboardId) {
        Instant begin = context.begin(dashboardId);
        PollSettings settings = context.settings();
        return context.store()
                .watermark(settings.subscription(), dashboardId)
                .map(watermark -> watermark.minus(settings.overlap()).truncatedTo(ChronoUnit.SECONDS))
                .filter(begin::isBefore)
                .orElse(begin);
    }

    /** Never later than the service said it was: a local clock that jumped must not open a gap. */
    private static Instant readUpTo(Instant to, @Nullable Instant date) {
        Instant end = to.minus(Duration.ofSeconds(1));
        return date != null && date.isBefore(end) ? date : end;
    }
}
