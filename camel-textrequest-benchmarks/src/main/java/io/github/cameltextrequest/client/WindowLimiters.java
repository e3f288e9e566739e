package io.github.cameltextrequest.client;

import java.time.Duration;

/** Lets a benchmark measure the limiter by itself, which the component shows to nobody. */
public final class WindowLimiters {

    private WindowLimiters() {}

    public static RateLimiter of(int limit, Duration period) {
        return new SlidingWindowLimiter(limit, period, LimiterTime.SYSTEM);
    }
}
