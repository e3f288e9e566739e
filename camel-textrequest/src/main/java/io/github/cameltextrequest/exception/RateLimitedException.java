package io.github.cameltextrequest.exception;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Too many calls: the service said so (429), or the client's own limit would have made the call wait too long. In both
 * cases the call was not carried out and may be repeated later.
 *
 * @since 1.0
 */
public final class RateLimitedException extends TextRequestException {

    private static final long serialVersionUID = 1L;

    private final boolean refusedByService;
    private final @Nullable Duration retryAfter;

    public RateLimitedException(
            String message, boolean refusedByService, @Nullable Duration retryAfter, CallDetails details) {
        super(message, details, null);
        this.refusedByService = refusedByService;
        this.retryAfter = retryAfter;
    }

    /** True when the service answered 429, false when the client's own limiter refused. */
    public boolean isRefusedByService() {
        return refusedByService;
    }

    /** How long to wait before the next try, when it is known. */
    public Optional<Duration> getRetryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
