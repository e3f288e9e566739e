package io.github.cameltextrequest.examples.servicedesk;

/** What came in the place of a {@link CaseChanged} is none. */
final class MalformedChangeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Without the cause: routes look at causes first, and shall look at this. */
    MalformedChangeException(String message) {
        super(message);
    }
}
