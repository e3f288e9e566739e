package io.github.cameltextrequest.observation;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a poll is behind.
 *
 * @param dashboardId whose history
 * @param watermark when the last complete poll began; the start of the consumer before the first
 * @param lag from the watermark to now
 */
record PollLag(String dashboardId, Instant watermark, Duration lag) {

    private static final int MISSED_POLLS = 3;
    private static final Duration GRACE = Duration.ofMinutes(1);

    static PollLag of(ObservedConsumer consumer, String dashboardId) {
        Instant watermark = consumer.polledUpTo(dashboardId).orElseGet(consumer::startedAt);
        Duration lag = Duration.between(watermark, consumer.serviceTime());
        return new PollLag(dashboardId, watermark, lag.isNegative() ? Duration.ZERO : lag);
    }

    boolean isTooLong(Duration pollInterval) {
        return lag.compareTo(pollInterval.multipliedBy(MISSED_POLLS).plus(GRACE)) > 0;
    }
}
