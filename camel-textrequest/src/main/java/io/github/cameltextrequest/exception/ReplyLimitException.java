package io.github.cameltextrequest.exception;

import org.jspecify.annotations.Nullable;

/**
 * The contact got as many texts from events as {@code maxRepliesPerContact} allows, so this one was not sent: most
 * likely a machine answers at the other end.
 *
 * @since 1.0
 */
public final class ReplyLimitException extends TextRequestException {

    private static final long serialVersionUID = 1L;

    public ReplyLimitException(String message, @Nullable CallDetails details) {
        super(message, details, null);
    }
}
