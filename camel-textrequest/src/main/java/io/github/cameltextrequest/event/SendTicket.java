package io.github.cameltextrequest.event;

import io.github.cameltextrequest.exception.CallDetails;
import io.github.cameltextrequest.model.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/**
 * What tells one send of an event's route from another.
 *
 * @param operation the operation as it is written in a URI
 * @param dashboardId the dashboard it goes out from, null where the operation names none
 * @param recipient the contact's number, 11 digits; null where the operation has no contact
 * @since 1.0
 */
public record SendTicket(
        String operation,
        @Nullable String dashboardId,
        @Nullable String recipient) {

    CallDetails details() {
        return new CallDetails(operation, dashboardId, recipient == null ? null : PhoneNumbers.lastFour(recipient));
    }

    @Override
    public String toString() {
        return details().toString();
    }
}
