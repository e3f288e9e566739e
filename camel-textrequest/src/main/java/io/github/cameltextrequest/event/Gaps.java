package io.github.cameltextrequest.event;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Tells once for each dashboard that hooks do not bring what they should, and once that they do again. */
final class Gaps {
    private final PollContext context;
    /** When something was missed last, by dashboard; only while its gap is open. */
    private final Map<String, Instant> lastMissed = new HashMap<>();

    Gaps(PollContext context) {
        this.context = context;
    }

    /**
     * A round of polls ended.
     *
     * @param missed how many events it found that no hook had brought
     * @param whole whether it read all that it was to read
     * @param at when it began
     */
    void polled(String dashboardId, int missed, boolean whole, Instant at) {
        if (missed > 0 && lastMissed.put(dashboardId, at) == null) {
            context.observer().hooksMissed(context.settings().subscription(), dashboardId, missed);
        }
        if (missed == 0 && whole && isOver(dashboardId, at)) {
            lastMissed.remove(dashboardId);
            context.observer().hooksMissNothing(context.settings().subscription(), dashboardId);
        }
    }

    /** What was missed until the last find shows by then: a poll leaves what is young to hooks. */
    private boolean isOver(String dashboardId, Instant at) {
        Instant last = lastMissed.get(dashboardId);
        return last != null && !at.isBefore(last.plus(context.grace()));
    }
}
