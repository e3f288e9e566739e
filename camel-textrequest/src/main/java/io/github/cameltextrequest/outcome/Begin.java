package io.github.cameltextrequest.outcome;

import io.github.cameltextrequest.client.ApiAnswer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a call was begun, by a clock that nobody sets.
 *
 * @param nanos as {@link System#nanoTime}
 */
record Begin(long nanos) {

    /** The service tells its time in whole seconds, and its parts may differ by some. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /**
     * The earliest time at which the service can have recorded the call, by its own clock as it tells it with an answer
     * that was just received: this machine's clock may be wrong by minutes, and then an older equal text would be taken
     * for the call's.
     *
     * @return null when the service does not tell its time
     */
    @Nullable
    Instant atService(ApiAnswer answer) {
        Instant date = answer.date();
        return date == null ? null : date.minusNanos(System.nanoTime() - nanos).minus(TOLERANCE);
    }
}
