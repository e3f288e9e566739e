package io.github.cameltextrequest.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How often the service may be called.
 *
 * @param limit most calls within a period, 0 for no limit
 * @param period the length of the window that slides over the calls
 * @param maxWait longest wait of a call for its turn
 * @param limiter the user's own limiter, null for the one of the Camel context
 */
public record LimitSettings(
        int limit,
        Duration period,
        Duration maxWait,
        @Nullable RateLimiter limiter) {

    /** Every call at once. */
    public static final LimitSettings OFF = new LimitSettings(0, Duration.ofMinutes(1), Duration.ZERO, null);

    public LimitSettings {
        if (limit < 0) {
            throw new IllegalArgumentException(
                    "rateLimit must be 0 or more, but was " + limit + ": set 0 to switch the limit off");
        }
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("rateLimitPeriod must be more than 0, but was " + period
                    + ": set rateLimit to 0 to switch the limit off");
        }
        if (maxWait.isNegative()) {
            throw new IllegalArgumentException(
                    "rateLimitMaxWait must be 0 or more, but was " + maxWait + ": set 0 to refuse instead of waiting");
        }
    }
}
