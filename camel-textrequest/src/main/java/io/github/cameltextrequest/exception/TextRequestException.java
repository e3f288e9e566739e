package io.github.cameltextrequest.exception;

import org.jspecify.annotations.Nullable;

/**
 * Root of everything this component throws. The message names what went wrong and what mends it; it never holds an
 * API key, a text or a whole phone number.
 *
 * @since 1.0
 */
public class TextRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // a record of strings; exceptions are serialized by nobody here
    private final @Nullable CallDetails details;

    public TextRequestException(String message) {
        this(message, null, null);
    }

    public TextRequestException(String message, @Nullable CallDetails details, @Nullable Throwable cause) {
        this(message, details, cause, false);
    }

    /** @param complete whether the message names the call already */
    TextRequestException(
            @Nullable String message, @Nullable CallDetails details, @Nullable Throwable cause, boolean complete) {
        super(complete || details == null ? message : message + " [" + details + "]", cause);
        this.details = details;
    }

    /** The call this is about; null when no call was being made. */
    public @Nullable CallDetails getDetails() {
        return details;
    }
}
