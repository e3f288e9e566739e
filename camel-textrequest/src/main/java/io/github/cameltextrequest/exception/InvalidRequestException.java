package io.github.cameltextrequest.exception;

import org.jspecify.annotations.Nullable;

/**
 * The request cannot be carried out as it is: an input is missing or malformed (no call was made then), or the service
 * refused it (400, or a send answered with {@code status: error}). Repeating it unchanged does not help.
 *
 * @since 1.0
 */
public final class InvalidRequestException extends TextRequestException {

    private static final long serialVersionUID = 1L;

    private final int statusCode;
    private final @Nullable String errorCode;

    /** An input refused before any call. */
    public InvalidRequestException(String message, @Nullable CallDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
        this.statusCode = 0;
        this.errorCode = null;
    }

    /** A request refused by the service. */
    public InvalidRequestException(String message, int statusCode, @Nullable String errorCode, CallDetails details) {
        super(message, details, null);
        this.statusCode = statusCode;
        this.errorCode = errorCode;
    }

    /** The HTTP status of the refusal; 0 when no call was made. */
    public int getStatusCode() {
        return statusCode;
    }

    /** The service's own code, a word or a number as text; null when it gave none. */
    public @Nullable String getErrorCode() {
        return errorCode;
    }
}
