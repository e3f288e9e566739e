package io.github.cameltextrequest.outcome;

import io.github.cameltextrequest.client.ApiAnswer;
import io.github.cameltextrequest.client.OutcomeLookUp;
import io.github.cameltextrequest.exception.OutcomeUnknownException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One call that texts or bills, from its begin.
 *
 * @since 1.0
 */
public final class SendAttempt implements OutcomeLookUp {

    private final OutcomeLookUp lookUp;
    private final Instant begunAt;
    private final @Nullable String text;

    SendAttempt(OutcomeLookUp lookUp, Instant begunAt, @Nullable String text) {
        this.lookUp = lookUp;
        this.begunAt = begunAt;
        this.text = text;
    }

    @Override
    public @Nullable ApiAnswer look() {
        return lookUp.look();
    }

    /** The exception with what a person needs to find the text; never with the text. */
    public OutcomeUnknownException about(OutcomeUnknownException unknown) {
        return unknown.about(begunAt, text == null ? null : hash(text));
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
