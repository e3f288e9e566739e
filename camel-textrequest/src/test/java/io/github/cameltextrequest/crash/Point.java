package io.github.cameltextrequest.crash;

import java.util.Locale;

/** Where a node stops for ever, so that it can be killed just there. */
enum Point {
    BEFORE_STORE,
    AFTER_STORE,
    BEFORE_TAKE,
    AFTER_TAKE,
    BEFORE_START_SEND,
    AFTER_START_SEND,
    BEFORE_FINISH_SEND,
    AFTER_FINISH_SEND,
    BEFORE_DONE,
    AFTER_DONE,
    BEFORE_MOVE_WATERMARK,
    AFTER_MOVE_WATERMARK,
    /** Inside the store: a transaction, another one in each round, does not reach its end, or its end is not heard of. */
    COMMIT,
    NOWHERE,
    /** Nowhere, and hooks reach the node's own listener besides. */
    LISTENING;

    boolean stops() {
        return this != NOWHERE && this != LISTENING;
    }

    boolean isBefore(String method) {
        return name().equals("BEFORE_" + upperSnake(method));
    }

    boolean isAfter(String method) {
        return name().equals("AFTER_" + upperSnake(method));
    }

    private static String upperSnake(String method) {
        return method.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }
}
