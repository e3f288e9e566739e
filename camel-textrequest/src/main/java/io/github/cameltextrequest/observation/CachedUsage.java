package io.github.cameltextrequest.observation;

import io.github.cameltextrequest.event.StoreUsage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How full a store is, asked once for all gauges of one reading. */
final class CachedUsage {
    private static final long STAYS_GOOD = Duration.ofSeconds(5).toNanos();

    private final ObservedConsumer consumer;
    private @Nullable StoreUsage usage;
    private long askedAt;

    CachedUsage(ObservedConsumer consumer) {
        this.consumer = consumer;
    }

    synchronized StoreUsage now() {
        StoreUsage known = usage;
        if (known == null || System.nanoTime() - askedAt > STAYS_GOOD) {
            known = consumer.store().usage(consumer.subscription());
            usage = known;
            askedAt = System.nanoTime();
        }
        return known;
    }
}
