package io.github.cameltextrequest.simulator;

/** Ends a call with an error answer; thrown from wherever the reason is found. */
final class Refusal extends RuntimeException {
    private final int status;

    Refusal(int status, String message) {
        super(message);
        this.status = status;
    }

    Refusal(int status, String message, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    Answer answer() {
        return Answer.error(status, getMessage());
    }
}
