package io.github.cameltextrequest.examples.servicedesk;

/** A person has to look: trying again would not help. The message is for the staff, and never for a customer. */
final class StaffNeededException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaffNeededException(String message) {
        super(message);
    }
}
