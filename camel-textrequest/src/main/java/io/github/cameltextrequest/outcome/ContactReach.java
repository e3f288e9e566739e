package io.github.cameltextrequest.outcome;

import org.jspecify.annotations.Nullable;

/**
 * From where to where a call goes that reaches a contact.
 *
 * @param dashboardId the dashboard it leaves from, null when only the number is known
 * @param from the number it leaves from, 11 digits, null when the dashboard is known
 * @param contact whom it reaches, 11 digits, null when only the payment it is about knows that
 * @since 1.0
 */
public record ContactReach(
        @Nullable String dashboardId,
        @Nullable String from,
        @Nullable String contact) {

    /** What stands for the dashboard where its facts are kept. */
    public @Nullable String line() {
        return dashboardId == null ? from : dashboardId;
    }

    @Override
    public String toString() {
        return "ContactReach[" + dashboardId + "]";
    }
}
