package io.github.cameltextrequest.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event in memory, with what changes about it. Guarded by the lock of its {@link MemorySubscription}. */
final class StoredEvent {
    final NewEvent event;
    final long sequence;
    final Instant storedAt;
    /** When it can be taken: when it is due while it waits, when its lease ends while it runs. */
    Instant availableAt;

    int attempts;
    /** 0 while it waits. */
    long fence;

    @Nullable
    String lastCause;

    StoredEvent(NewEvent event, long sequence, Instant storedAt) {
        this.event = event;
        this.sequence = sequence;
        this.storedAt = storedAt;
        this.availableAt = storedAt;
    }

    boolean running() {
        return fence != 0;
    }
}
