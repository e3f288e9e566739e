package io.github.cameltextrequest.client;

import io.github.cameltextrequest.exception.RateLimitedException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Lets each attempt at a call wait for its turn. */
final class LimitedTransport implements Transport {

    private final Transport next;
    private final RateLimiter limiter;
    private final Duration maxWait;
    private final CallObserver observer;

    LimitedTransport(Transport next, RateLimiter limiter, Duration maxWait, CallObserver observer) {
        this.next = next;
        this.limiter = limiter;
        this.maxWait = maxWait;
        this.observer = observer;
    }

    @Override
    public ApiAnswer send(ApiCall call, Deadline deadline) throws IOException {
        RateLimiter.Slot slot = slot(call, deadline);
        try {
            return next.send(call, deadline);
        } finally {
            slot.end();
        }
    }

    private RateLimiter.Slot slot(ApiCall call, Deadline deadline) {
        Duration left = deadline.leftToWait();
        boolean hurried = left.compareTo(maxWait) < 0;
        Duration longest = hurried ? left : maxWait;
        try {
            return awaited(call, longest)
                    .orElseThrow(() -> notCalled(
                            call,
                            "no call is free within " + longest + ": call less often, or set the option "
                                    + (hurried ? "callTimeout" : "rateLimitMaxWait") + " higher"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notCalled(call, "the wait for a free call was interrupted");
        }
    }

    private Optional<RateLimiter.Slot> awaited(ApiCall call, Duration longest) throws InterruptedException {
        long asked = System.nanoTime();
        Optional<RateLimiter.Slot> slot = limiter.acquire(call.background(), longest);
        observer.turnAwaited(call.details(), Duration.ofNanos(System.nanoTime() - asked), slot.isPresent());
        return slot;
    }

    private static RateLimitedException notCalled(ApiCall call, String reason) {
        return new RateLimitedException("the call was not made: " + reason, false, null, call.details());
    }

    @Override
    public void close() {
        next.close();
    }
}
