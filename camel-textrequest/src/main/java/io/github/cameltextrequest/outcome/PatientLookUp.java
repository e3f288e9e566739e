package io.github.cameltextrequest.outcome;

import io.github.cameltextrequest.client.ApiAnswer;
import io.github.cameltextrequest.client.OutcomeLookUp;
import io.github.cameltextrequest.client.Pause;
import io.github.cameltextrequest.exception.TextRequestException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again and again for a while: the service may still be away, and what it accepted may not be in its lists yet.
 *
 * <p>What is found is certain. What is not found never is: a list may be late, so no number of looks proves that
 * nothing was sent.
 */
final class PatientLookUp implements OutcomeLookUp {

    private static final Logger LOG = LoggerFactory.getLogger(PatientLookUp.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);

    private final OutcomeLookUp lookUp;
    private final Duration patience;
    private final Pause pause;

    PatientLookUp(OutcomeLookUp lookUp, Duration patience, Pause pause) {
        this.lookUp = lookUp;
        this.patience = patience;
        this.pause = pause;
    }

    @Override
    public @Nullable ApiAnswer look() {
        long begun = System.nanoTime();
        Duration waited = Duration.ZERO;
        Duration wait = FIRST_WAIT;
        while (true) {
            ApiAnswer found = lookOnce();
            Duration left = patience.minus(max(waited, Duration.ofNanos(System.nanoTime() - begun)));
            if (found != null || left.isNegative() || left.isZero() || !paused(min(wait, left))) {
                return found;
            }
            waited = waited.plus(min(wait, left));
            wait = wait.multipliedBy(2);
        }
    }

    private @Nullable ApiAnswer lookOnce() {
        try {
            return lookUp.look();
        } catch (TextRequestException | IllegalArgumentException e) {
            LOG.debug("An unknown outcome could not be looked up", e);
            return null;
        }
    }

    private boolean paused(Duration wait) {
        try {
            pause.pause(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
