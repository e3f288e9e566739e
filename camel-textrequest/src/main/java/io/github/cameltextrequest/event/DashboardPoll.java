package io.github.cameltextrequest.event;

import java.time.Instant;

/** Finds one kind of event in what the service tells when it is asked. */
interface DashboardPoll {

    /**
     * Stores what is new.
     *
     * @param startedAt when this consumer was started: what is older was missed while nobody polled
     * @return how many events should have come earlier
     * @throws io.github.cameltextrequest.exception.TextRequestException when the walk was cut short; the next one makes
     *     up for it
     */
    int poll(String dashboardId, Instant startedAt);
}
