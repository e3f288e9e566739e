package io.github.cameltextrequest.event;

import java.util.Locale;

/**
 * How an event was learnt of.
 *
 * @since 1.0
 */
public enum EventOrigin {
    /** A request of the service to our listener. */
    HOOK,
    /** The message history, read at the usual interval. */
    POLL,
    /** The message history, read to fill a gap: after a restart, or what a hook should have brought. */
    BACKFILL;

    /** The value as routes see it, for example {@code poll}. */
    public String headerValue() {
        return name().toLowerCase(Locale.ROOT);
    }
}
