package io.github.cameltextrequest.exception;

/**
 * The call would have reached a contact that the option {@code allowedRecipients} does not name, so it was not made.
 *
 * @since 1.0
 */
public final class RecipientNotAllowedException extends TextRequestException {

    private static final long serialVersionUID = 1L;

    public RecipientNotAllowedException(String message, CallDetails details) {
        super(message, details, null);
    }
}
