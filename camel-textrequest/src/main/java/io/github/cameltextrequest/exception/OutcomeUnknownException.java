package io.github.cameltextrequest.exception;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that texts, bills or buys may or may not have happened: the connection broke after the request had left, or the
 * answer was unreadable, and looking the call up gave no certainty. Never repeat it blindly; look into the contact's
 * conversation first. Which call it was stands in {@link #getDetails()}.
 *
 * @since 1.0
 */
public final class OutcomeUnknownException extends TextRequestException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Instant attemptedAt;
    private final @Nullable String textHash;

    public OutcomeUnknownException(String message, @Nullable CallDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
        this.attemptedAt = null;
        this.textHash = null;
    }

    private OutcomeUnknownException(
            OutcomeUnknownException found, @Nullable Instant attemptedAt, @Nullable String textHash) {
        super(found.getMessage(), found.getDetails(), found.getCause(), true);
        this.attemptedAt = attemptedAt;
        this.textHash = textHash;
        setStackTrace(found.getStackTrace());
    }

    /** This exception with what tells a person which text it is about. */
    public OutcomeUnknownException about(@Nullable Instant attemptedAt, @Nullable String textHash) {
        return new OutcomeUnknownException(this, attemptedAt, textHash);
    }

    /** When the call was begun, by this machine's clock; null when it was begun before this process or not by a send. */
    public @Nullable Instant getAttemptedAt() {
        return attemptedAt;
    }

    /**
     * SHA-256 of the text in UTF-8, as 64 hexadecimal digits, so that it can be told from others without being shown:
     * {@code printf %s 'the text' | sha256sum}. Null for calls that carry no text.
     */
    public @Nullable String getTextHash() {
        return textHash;
    }
}
