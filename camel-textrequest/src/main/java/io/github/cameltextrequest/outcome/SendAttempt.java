package io.github.cameltextrequest.outcome;

import io.github.cameltextrequest.client.ApiAnswer;
import io.github.cameltextrequest.client.Digest;
import io.github.cameltextrequest.client.OutcomeLookUp;
import io.github.cameltextrequest.exception.OutcomeUnknownException;
import java.time.Instant;
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
        return unknown.about(begunAt, text == null ? null : Digest.of(text));
    }
}
