package io.github.cameltextrequest.exception;

import org.jspecify.annotations.Nullable;

/**
 * Which call an exception speaks of. Holds no key, no text and no whole phone number.
 *
 * @param operation the operation as it is written in a URI, for example {@code sendMessage}
 * @param dashboardId the dashboard the call was for, null where the operation has none
 * @param contact the last four digits of the contact's number, null where the operation has none
 * @since 1.0
 */
public record CallDetails(
        String operation,
        @Nullable String dashboardId,
        @Nullable String contact) {

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("operation ").append(operation);
        if (dashboardId != null) {
            text.append(", dashboard ").append(dashboardId);
        }
        if (contact != null) {
            text.append(", contact ...").append(contact);
        }
        return text.toString();
    }
}
