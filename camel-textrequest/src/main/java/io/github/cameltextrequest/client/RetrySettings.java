package io.github.cameltextrequest.client;

import java.time.Duration;

/**
 * How often and how soon a call is repeated.
 *
 * @param maximumRetries repetitions after the first attempt, 0 for none
 * @param delay longest wait before the first repetition; it doubles with each further one
 * @param maxWait longest wait before any repetition, also where the service asks for more
 */
public record RetrySettings(int maximumRetries, Duration delay, Duration maxWait) {

    /** One attempt, whatever becomes of it. */
    public static final RetrySettings OFF = new RetrySettings(0, Duration.ZERO, Duration.ZERO);

    public RetrySettings {
        if (maximumRetries < 0) {
            throw new IllegalArgumentException(
                    "maximumRetries must be 0 or more, but was " + maximumRetries + ": set 0 to switch retries off");
        }
        if (delay.isNegative() || maxWait.isNegative()) {
            throw new IllegalArgumentException("retryDelay and retryMaxWait must be 0 or more, but were " + delay
                    + " and " + maxWait + ": set maximumRetries to 0 to switch retries off");
        }
    }
}
