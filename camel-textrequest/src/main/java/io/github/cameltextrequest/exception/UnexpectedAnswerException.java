package io.github.cameltextrequest.exception;

import org.jspecify.annotations.Nullable;

/**
 * The answer is none that the service is known to give: a redirect, a foreign or cut-off body, one above the size
 * limit, an unknown status. Often the base URL is wrong or a proxy answered instead.
 *
 * @since 1.0
 */
public final class UnexpectedAnswerException extends TextRequestException {

    private static final long serialVersionUID = 1L;

    private final int statusCode;

    public UnexpectedAnswerException(String message, int statusCode, CallDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
        this.statusCode = statusCode;
    }

    /** The HTTP status of the answer. */
    public int getStatusCode() {
        return statusCode;
    }
}
