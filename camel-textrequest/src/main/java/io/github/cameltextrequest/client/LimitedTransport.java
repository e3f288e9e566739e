package io.github.cameltextrequest.client;

import io.github.cameltextrequest.exception.RateLimitedException;
import java.io.IOException;
import java.time.Duration;

/** Lets each attempt at a call wait for its turn. */
final class LimitedTransport implements Transport {

    private final Transport next;
    private final RateLimiter limiter;
    private final Duration maxWait;

    LimitedTransport(Transport next, RateLimiter limiter, Duration maxWait) {
        this.next = next;
        this.limiter = limiter;
        this.maxWait = maxWait;
    }

    @Override
    public ApiAnswer send(ApiCall call) throws IOException {
        RateLimiter.Slot slot = slot(call);
        try {
            return next.send(call);
        } finally {
            slot.end();
        }
    }

    private RateLimiter.Slot slot(ApiCall call) {
        try {
            return limiter.acquire(call.background(), maxWait)
                    .orElseThrow(() -> notCalled(
                            call,
                            "no call is free within " + maxWait
                                    + ": call less often, or set the option rateLimitMaxWait higher"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notCalled(call, "the wait for a free call was interrupted");
        }
    }

    private static RateLimitedException notCalled(ApiCall call, String reason) {
        return new RateLimitedException("the call was not made: " + reason, false, null, call.details());
    }

    @Override
    public void close() {
        next.close();
    }
}
