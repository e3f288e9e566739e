package io.github.cameltextrequest.client;

import io.github.cameltextrequest.exception.AuthenticationException;
import io.github.cameltextrequest.exception.InvalidRequestException;
import io.github.cameltextrequest.exception.NotFoundException;
import io.github.cameltextrequest.exception.OptedOutException;
import io.github.cameltextrequest.exception.OutcomeUnknownException;
import io.github.cameltextrequest.exception.RateLimitedException;
import io.github.cameltextrequest.exception.UnavailableException;
import io.github.cameltextrequest.exception.UnexpectedAnswerException;
import java.util.Locale;

/**
 * How a call ended.
 *
 * @since 1.0
 */
public enum CallOutcome {
    /** The service did what was asked. */
    SUCCESS,
    /** The service refused the key (401, 403). */
    KEY_REFUSED,
    /** The service refused what was asked (4xx, or a send answered with an error). */
    INVALID_REQUEST,
    /** There is no such thing (404). */
    NOT_FOUND,
    /** The contact has opted out. */
    OPTED_OUT,
    /** The service takes no more calls for now (429). */
    RATE_LIMITED,
    /** The own limiter had no turn in time: nothing was sent. */
    NO_TURN,
    /** The service could not be reached, did not answer, or failed (5xx). */
    UNAVAILABLE,
    /** The answer was none of the service's. */
    UNEXPECTED_ANSWER,
    /** It may or may not have happened. */
    OUTCOME_UNKNOWN,
    /** A failure of this component. */
    FAILED;

    static CallOutcome of(RuntimeException failure) {
        if (failure instanceof RateLimitedException limited) {
            return limited.isRefusedByService() ? RATE_LIMITED : NO_TURN;
        }
        if (failure instanceof UnavailableException) {
            return UNAVAILABLE;
        }
        if (failure instanceof OutcomeUnknownException) {
            return OUTCOME_UNKNOWN;
        }
        if (failure instanceof UnexpectedAnswerException) {
            return UNEXPECTED_ANSWER;
        }
        return refusal(failure);
    }

    private static CallOutcome refusal(RuntimeException failure) {
        if (failure instanceof AuthenticationException) {
            return KEY_REFUSED;
        }
        if (failure instanceof NotFoundException) {
            return NOT_FOUND;
        }
        if (failure instanceof OptedOutException) {
            return OPTED_OUT;
        }
        return failure instanceof InvalidRequestException ? INVALID_REQUEST : FAILED;
    }

    /** Whether the service itself spoke: it can be reached, whatever it thought of the call. */
    public boolean isAnswered() {
        return this != NO_TURN
                && this != UNAVAILABLE
                && this != UNEXPECTED_ANSWER
                && this != OUTCOME_UNKNOWN
                && this != FAILED;
    }

    /** The name in metrics and in the console, for example {@code key_refused}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
