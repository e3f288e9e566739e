package io.github.cameltextrequest.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The polls that find the events a subscription wants, one after the other. */
final class DashboardPolls {
    private final PollContext context;
    private final List<DashboardPoll> polls = new ArrayList<>();
    private final Gaps gaps;
    /** Dashboards that were new to this subscription when this consumer was started, or have appeared since. */
    private final Set<String> neverPolledBefore = new HashSet<>();

    DashboardPolls(PollContext context) {
        this.context = context;
        this.gaps = new Gaps(context);
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
        if (polledUpTo(dashboardId).isEmpty()) {
            neverPolledBefore.add(dashboardId);
        }
        PollFinds found = new PollFinds(context, startedAt, neverPolledBefore.contains(dashboardId));
        boolean whole = false;
        try {
            whole = pollAll(dashboardId, found);
        } finally {
            found.report(dashboardId);
            gaps.polled(dashboardId, found.missedByHooks(), whole, begun);
        }
        if (whole) {
            context.polled(dashboardId, begun);
        }
    }

    private boolean pollAll(String dashboardId, PollFinds found) {
        for (DashboardPoll poll : polls) {
            if (!context.stopped().getAsBoolean()) {
                poll.poll(dashboardId, found);
            }
        }
        return !context.stopped().getAsBoolean();
    }
}
