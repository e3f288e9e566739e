package io.github.cameltextrequest.simulator;

import java.time.Duration;

/** Lets nobody connect for a while. */
@FunctionalInterface
interface Outage {
    /** Closes all connections and refuses new ones for this much real time; comes back at once, before it is over. */
    void refuseFor(Duration duration);
}
