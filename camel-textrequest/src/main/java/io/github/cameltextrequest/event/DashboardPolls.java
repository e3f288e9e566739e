package io.github.cameltextrequest.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The polls that find the events a subscription wants, one after the other. */
final class DashboardPolls {
    private final PollContext context;
    private final List<DashboardPoll> polls = new ArrayList<>();
    private final Gaps gaps;

    DashboardPolls(PollContext context) {
        this.context = context;
        this.gaps = new Gaps(context.settings().subscription());
        Set<EventType> types = context.settings().types();
        if (types.contains(EventType.MSG_RECEIVED) || types.contains(EventType.MSG_SENT)) {
            polls.add(new HistoryPoll(context));
        }
        if (types.contains(EventType.MSG_STATUS_UPDATED)) {
            polls.add(new StatusPoll(context));
        }
        if (types.contains(EventType.PAYMENT_STATUS_UPDATED)) {
            polls.add(new PaymentPoll(context));
        }
        if (types.contains(EventType.OPTED_OUT) || types.contains(EventType.OPTED_IN)) {
            polls.add(new OptOutPoll(context));
        }
    }

    /** How many calls a dashboard costs at least. */
    int size() {
        return polls.size();
    }

    Optional<Instant> polledUpTo(String dashboardId) {
        return context.polledUpTo(dashboardId);
    }

    void beginAt(String dashboardId, Instant firstStart) {
        context.beginAt(dashboardId, firstStart);
    }

    /** @throws io.github.cameltextrequest.exception.TextRequestException when a walk was cut short */
    void poll(String dashboardId, Instant startedAt) {
        Instant begun = context.client().serviceTime();
        int backfilled = 0;
        for (DashboardPoll poll : polls) {
            backfilled += context.stopped().getAsBoolean() ? 0 : poll.poll(dashboardId, startedAt);
        }
        if (!context.stopped().getAsBoolean()) {
            context.polled(dashboardId, begun);
        }
        if (context.settings().besideHooks()) {
            gaps.polled(dashboardId, backfilled);
        }
    }
}
