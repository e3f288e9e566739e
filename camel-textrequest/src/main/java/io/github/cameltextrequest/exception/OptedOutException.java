package io.github.cameltextrequest.exception;

import org.jspecify.annotations.Nullable;

/**
 * The contact has opted out (texted STOP), so the text was not and will not be delivered. Codes 30050 (lists) and 2100
 * (statuses) of the service mean this.
 *
 * @since 1.0
 */
public final class OptedOutException extends TextRequestException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String errorCode;

    public OptedOutException(String message, @Nullable String errorCode, CallDetails details) {
        super(message, details, null);
        this.errorCode = errorCode;
    }

    /** The service's code, 30050 or 2100; null when a guard refused the text before any call. */
    public @Nullable String getErrorCode() {
        return errorCode;
    }
}
