package io.github.cameltextrequest.operation;

import org.jspecify.annotations.Nullable;

/**
 * What an operation answers with.
 *
 * @param kind how many, and in what shape
 * @param type the record of one of them, or String; null when there is no content
 * @since 1.0
 */
public record Result(Kind kind, @Nullable Class<?> type) {

    static final Result NONE = new Result(Kind.NONE, null);

    /** The shapes of an answer. */
    public enum Kind {
        /** No content of use. */
        NONE,
        /** One object. */
        ONE,
        /** A bare array, whole. */
        LIST,
        /** One page of a longer list, in an envelope. */
        PAGE
    }
}
