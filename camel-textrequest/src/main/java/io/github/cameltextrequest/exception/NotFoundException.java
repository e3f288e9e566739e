package io.github.cameltextrequest.exception;

import org.jspecify.annotations.Nullable;

/**
 * The service does not know what the call names (404). A missing single resource of a read is no exception but a null
 * body, because the service answers it with 204.
 *
 * @since 1.0
 */
public final class NotFoundException extends TextRequestException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(String message, @Nullable CallDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
