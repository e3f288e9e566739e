package io.github.cameltextrequest.event;

import org.jspecify.annotations.Nullable;

/**
 * The answer of the send journal to somebody who is about to send.
 *
 * @param state who sends, or sent
 * @param result what the service answered when it was done; null otherwise
 * @since 1.0
 */
public record SendStart(State state, @Nullable String result) {

    /** Nobody sent under this key: the caller does it now, and tells the journal how it ended. */
    public static final SendStart MINE = new SendStart(State.MINE, null);

    /** Somebody started under this key and has not told the end. */
    public static final SendStart STARTED_BEFORE = new SendStart(State.STARTED_BEFORE, null);

    /** It was done before, and this is what the service answered. */
    public static SendStart done(String result) {
        return new SendStart(State.DONE, result);
    }

    /** Leaves out the answer, which may hold a person's text. */
    @Override
    public String toString() {
        return "SendStart[" + state + "]";
    }

    /** Who sends, or sent. */
    public enum State {
        /** The caller sends. */
        MINE,
        /** It is under way, or its outcome was never learnt: it may have happened. */
        STARTED_BEFORE,
        /** It happened. */
        DONE
    }
}
