package io.github.cameltextrequest.client;

import java.io.IOException;

/** The answer outgrew the limit, so the connection was given up. */
final class AnswerTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    AnswerTooLargeException(int status, int limit) {
        super("the answer must be at most " + limit
                + " bytes, but was larger; the option maxAnswerSize raises the limit");
        this.status = status;
    }

    int status() {
        return status;
    }
}
