package io.github.cameltextrequest.event;

import org.jspecify.annotations.Nullable;

/**
 * The event store could not do what it was asked. Nothing was stored, save when the connection was lost at the very end:
 * then it may have been.
 *
 * @since 1.0
 */
public final class EventStoreException extends RuntimeException {
    private final boolean lasting;

    public EventStoreException(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    private EventStoreException(String message, @Nullable Throwable cause, boolean lasting) {
        super(message, cause);
        this.lasting = lasting;
    }

    /** A failure that only somebody who mends the configuration ends. */
    static EventStoreException lasting(String message) {
        return new EventStoreException(message, null, true);
    }

    /** The same failure with the stack of the present thread, for one of several who wait for it. */
    EventStoreException forAnother() {
        return new EventStoreException(getMessage(), this, lasting);
    }

    /** Whether it stays so until the configuration is mended. */
    public boolean isLasting() {
        return lasting;
    }
}
