package io.github.cameltextrequest.event;

import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that hooks do not bring what they should, and once that they do again. */
final class Gaps {
    private static final Logger LOG = LoggerFactory.getLogger(Gaps.class);

    private final String subscription;
    private final Set<String> open = new HashSet<>();

    Gaps(String subscription) {
        this.subscription = subscription;
    }

    /** @param missed how many events a round of polls found that no hook had brought */
    void polled(String dashboardId, int missed) {
        if (missed > 0 && open.add(dashboardId)) {
            LOG.warn(
                    "Hooks of dashboard {} did not bring {} events to subscription {}: polls bring them, which takes longer",
                    dashboardId,
                    missed,
                    subscription);
        }
        if (missed == 0 && open.remove(dashboardId)) {
            LOG.info("Nothing more was missed by hooks of dashboard {} for subscription {}", dashboardId, subscription);
        }
    }
}
