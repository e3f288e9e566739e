package io.github.cameltextrequest.event;

import io.github.cameltextrequest.exception.InvalidRequestException;
import io.github.cameltextrequest.exception.NotFoundException;
import io.github.cameltextrequest.exception.OptedOutException;
import io.github.cameltextrequest.exception.OutcomeUnknownException;
import io.github.cameltextrequest.exception.RecipientNotAllowedException;
import io.github.cameltextrequest.exception.ReplyLimitException;
import java.util.List;
import org.apache.camel.util.ObjectHelper;

/**
 * Failures that another dispatch of the same event would only meet again.
 *
 * @since 1.0
 */
public final class HopelessFailures {
    private static final List<Class<? extends RuntimeException>> KINDS = List.of(
            OutcomeUnknownException.class,
            OptedOutException.class,
            InvalidRequestException.class,
            NotFoundException.class,
            RecipientNotAllowedException.class,
            ReplyLimitException.class);

    private HopelessFailures() {}

    /** Whether the failure, or what caused it, is one of them. */
    public static boolean include(Throwable failure) {
        return KINDS.stream().anyMatch(kind -> ObjectHelper.getException(kind, failure) != null);
    }
}
