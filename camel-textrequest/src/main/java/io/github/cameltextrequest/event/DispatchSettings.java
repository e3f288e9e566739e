package io.github.cameltextrequest.event;

import java.time.Duration;

/**
 * How events are handed to a route.
 *
 * @param subscription whose events
 * @param owner names this consumer among all that share the store
 * @param concurrentConsumers how many lanes are served side by side
 * @param maximumRedeliveries how often a failed event is tried again
 * @param redeliveryDelay wait before the first of these; each further one waits twice as long
 * @param lease how long an event is ours without renewal
 * @since 1.0
 */
public record DispatchSettings(
        String subscription,
        String owner,
        int concurrentConsumers,
        int maximumRedeliveries,
        Duration redeliveryDelay,
        Duration lease) {
    /** Long enough for a pause of the process, short enough to take over from one that died. */
    public static final Duration DEFAULT_LEASE = Duration.ofSeconds(60);

    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 20;

    /** How long an event waits after its attempt of that number failed. */
    Duration delayAfter(int attempt) {
        Duration delay = redeliveryDelay.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }
}
