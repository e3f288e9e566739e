package io.github.cameltextrequest.client;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;

/**
 * The limiters of one Camel context, one per API key: the service counts an account's calls, whichever component or
 * endpoint they come from. Known by a hash, so that no heap dump or console finds a key here.
 */
final class RateLimiters {

    private static final RateLimiter NONE = (background, maxWait) -> Optional.of(() -> {});

    private final Map<String, Shared> limiters = new HashMap<>();
    private final LimiterTime time;

    RateLimiters(LimiterTime time) {
        this.time = time;
    }

    static RateLimiters of(CamelContext context) {
        ExtendedCamelContext extension = context.getCamelContextExtension();
        synchronized (RateLimiters.class) {
            RateLimiters limiters = extension.getContextPlugin(RateLimiters.class);
            if (limiters == null) {
                limiters = new RateLimiters(LimiterTime.SYSTEM);
                extension.addContextPlugin(RateLimiters.class, limiters);
            }
            return limiters;
        }
    }

    synchronized RateLimiter limiter(String apiKey, LimitSettings settings) {
        if (settings.limiter() != null) {
            return settings.limiter();
        }
        Shared shared = limiters.computeIfAbsent(Digest.of(apiKey), key -> Shared.of(settings, time));
        if (shared.limit() != settings.limit() || !shared.period().equals(settings.period())) {
            throw new IllegalArgumentException("rateLimit and rateLimitPeriod must be the same for all endpoints of one"
                    + " API key, but were " + settings.limit() + " in " + settings.period() + " beside "
                    + shared.limit()
                    + " in " + shared.period() + ": set them on the component");
        }
        return shared.limiter();
    }

    private record Shared(int limit, Duration period, RateLimiter limiter) {

        static Shared of(LimitSettings settings, LimiterTime time) {
            return new Shared(
                    settings.limit(),
                    settings.period(),
                    settings.limit() == 0 ? NONE : new SlidingWindowLimiter(settings.limit(), settings.period(), time));
        }
    }
}
