package io.github.cameltextrequest.outcome;

import io.github.cameltextrequest.client.ApiAnswer;
import io.github.cameltextrequest.client.Deadline;
import io.github.cameltextrequest.client.OutcomeLookUp;
import io.github.cameltextrequest.client.Pause;
import io.github.cameltextrequest.exception.TextRequestException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again and again for a while: the service may still be away, and what it accepted may not be in its lists yet.
 * The while holds for everything together: a look that finds the service slow, or has to wait for its turn, is cut off.
 *
 * <p>What is found is certain. What is not found never is: a list may be late, so no number of looks proves that
 * nothing was sent.
 */
final class PatientLookUp implements OutcomeLookUp {

    private static final Logger LOG = LoggerFactory.getLogger(PatientLookUp.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    /** The client's own bound is the shorter one. */
    private static final Duration ONE_LOOK = Duration.ofDays(1);

    private final Look look;
    private final Duration patience;
    private final Pause pause;

    /** @param patience zero for one look, which may take as long as a call */
    PatientLookUp(Look look, Duration patience, Pause pause) {
        this.look = look;
        this.patience = patience;
        this.pause = pause;
    }

    @Override
    public @Nullable ApiAnswer look() {
        if (patience.isZero()) {
            return lookOnce(Deadline.in(ONE_LOOK));
        }
        Deadline deadline = Deadline.in(patience);
        Duration wait = FIRST_WAIT;
        while (true) {
            ApiAnswer found = lookOnce(deadline);
            Duration left = deadline.leftToWait();
            if (found != null || left.isZero() || !pause.completed(Pause.shorter(wait, left))) {
                return found;
            }
            wait = wait.multipliedBy(2);
        }
    }

    private @Nullable ApiAnswer lookOnce(Deadline deadline) {
        try {
            return look.at(deadline);
        } catch (TextRequestException | IllegalArgumentException e) {
            LOG.debug("An unknown outcome could not be looked up", e);
            return null;
        }
    }
}
