package io.github.cameltextrequest.event;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stores how far the texts of a dashboard have come. The service tells no status by the id of a message, so the history
 * is read from the earliest text on that is still on its way.
 */
final class StatusPoll implements DashboardPoll {
    /** A text whose end the service did not tell in that time will not be told of any more. */
    private static final Duration FOLLOWED = Duration.ofDays(1);

    private final PollContext context;
    private final MessageHistory history;
    private final Map<String, Texts> byDashboard = new HashMap<>();

    StatusPoll(PollContext context) {
        this.context = context;
        this.history = new MessageHistory(context, Set.of(MessageEvent.SENT));
    }

    @Override
    public void poll(String dashboardId, PollFinds found) {
        Instant now = context.client().serviceTime();
        Texts texts = byDashboard.computeIfAbsent(dashboardId, id -> new Texts(context.begin(id)));
        Instant from = latest(latest(context.begin(dashboardId), now.minus(FOLLOWED)), texts.earliestOpen)
                .truncatedTo(ChronoUnit.SECONDS);
        texts.begin(now);
        history.walk(
                dashboardId,
                from,
                now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1),
                messages -> texts.look(messages, found));
        if (!context.stopped().getAsBoolean()) {
            texts.end();
        }
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** The texts of one dashboard. */
    private final class Texts {
        private final LastSeen lastSeen = new LastSeen(context.grace());
        private Instant earliestOpen;
        private Instant earliestSeenOpen = Instant.MAX;
        private Instant now = Instant.MIN;

        Texts(Instant begin) {
            this.earliestOpen = begin;
        }

        void begin(Instant at) {
            now = at;
            earliestSeenOpen = at.minus(context.settings().overlap());
            lastSeen.walk();
        }

        /** Where the next walk begins. */
        void end() {
            earliestOpen = earliestSeenOpen;
        }

        void look(List<MessageEvent> messages, PollFinds found) {
            for (MessageEvent message : messages) {
                StatusEvent status = status(message);
                if (status != null && message.messageId() != null) {
                    look(status, found);
                    if (!isOver(status) && message.timestamp() != null) {
                        earliestSeenOpen = earliest(message.timestamp(), earliestSeenOpen);
                    }
                }
            }
        }

        /** Beside hooks only what is final: the service's callbacks tell of nothing else. */
        private void look(StatusEvent status, PollFinds found) {
            boolean told = !context.settings().besideHooks() || MessageStatuses.isFinal(status.status());
            if (told && lastSeen.isDue(status.messageId(), status.status(), now)) {
                found.store(Occurrence.of(status, now));
                lastSeen.settle(status.messageId());
            }
        }

        private boolean isOver(StatusEvent status) {
            return MessageStatuses.isFinal(status.status()) && lastSeen.isSettled(status.messageId());
        }

        private static Instant earliest(Instant one, Instant other) {
            return one.isBefore(other) ? one : other;
        }
    }

    private static @Nullable StatusEvent status(MessageEvent message) {
        Object status = message.raw().get("delivery_status");
        Object error = message.raw().get("delivery_error");
        String id = message.messageId();
        return id == null || !(status instanceof String told) || told.isBlank()
                ? null
                : new StatusEvent(
                        id,
                        MessageStatuses.named(told),
                        error == null ? null : error.toString(),
                        null,
                        message.phoneNumber(),
                        message.dashboardId());
    }
}
