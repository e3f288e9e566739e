package io.github.cameltextrequest.event;

/** Finds one kind of event in what the service tells when it is asked. */
interface DashboardPoll {

    /**
     * Stores what is new.
     *
     * @param found stores and counts it
     * @throws io.github.cameltextrequest.exception.TextRequestException when the walk was cut short; the next one makes
     *     up for it
     */
    void poll(String dashboardId, PollFinds found);
}
