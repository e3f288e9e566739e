package io.github.cameltextrequest.client;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the service answered.
 *
 * @param status the HTTP status
 * @param body the body, empty when there was none
 * @param date the service's own time, null when it gave none
 * @param retryAfter how long the service asks to wait, null when it did not ask
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of the wire: written once, never compared
public record ApiAnswer(
        int status,
        byte[] body,
        @Nullable Instant date,
        @Nullable Duration retryAfter) {

    /** Whether there is nothing to read: 204, or no bytes. */
    public boolean isEmpty() {
        return status == 204 || body.length == 0;
    }

    @Override
    public String toString() {
        return status + ", " + body.length + " bytes";
    }
}
