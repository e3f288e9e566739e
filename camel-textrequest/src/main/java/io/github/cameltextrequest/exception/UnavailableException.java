package io.github.cameltextrequest.exception;

import org.jspecify.annotations.Nullable;

/**
 * The service cannot be reached, did not answer in time or answered 5xx, and the call is one that may safely be
 * repeated: it never left, or its operation changes nothing when it happens twice.
 *
 * @since 1.0
 */
public final class UnavailableException extends TextRequestException {

    private static final long serialVersionUID = 1L;

    private final int statusCode;

    public UnavailableException(String message, int statusCode, CallDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
        this.statusCode = statusCode;
    }

    /** The HTTP status of the answer; 0 when there was none. */
    public int getStatusCode() {
        return statusCode;
    }
}
