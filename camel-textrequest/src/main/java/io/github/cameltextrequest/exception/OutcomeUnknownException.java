package io.github.cameltextrequest.exception;

import org.jspecify.annotations.Nullable;

/**
 * A call that texts, bills or buys may or may not have happened: the connection broke after the request had left, or the
 * answer was unreadable. Never repeat it blindly; look into the contact's conversation first.
 *
 * @since 1.0
 */
public final class OutcomeUnknownException extends TextRequestException {

    private static final long serialVersionUID = 1L;

    public OutcomeUnknownException(String message, @Nullable CallDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
