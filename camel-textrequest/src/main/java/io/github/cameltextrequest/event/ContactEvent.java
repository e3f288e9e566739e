package io.github.cameltextrequest.event;

import io.github.cameltextrequest.model.Contact;
import io.github.cameltextrequest.model.MaskedText;
import io.github.cameltextrequest.model.MaskedText.Shown;
import io.github.cameltextrequest.model.TextRequestModel;
import org.jspecify.annotations.Nullable;

/**
 * A contact was made or changed.
 *
 * @param phoneNumber the contact's number, 11 digits
 * @param dashboardId the dashboard it belongs to
 * @param displayName its display name; null when it has none
 * @param contactId the service's id of a new contact; null when a contact was changed, where the service does not tell it
 * @param contact all of the contact after the change; null when it was made, where the service does not tell it
 * @since 1.0
 */
public record ContactEvent(
        String phoneNumber,
        @Shown String dashboardId,
        @Nullable String displayName,
        @Shown @Nullable String contactId,
        @Nullable Contact contact)
        implements TextRequestModel {

    /** What the change says of opting out; null when it says nothing. */
    @Nullable
    OptOutEvent optOut() {
        return contact == null
                ? null
                : new OptOutEvent(phoneNumber, dashboardId, contact.optedOutUtc() != null, contact.optedOutUtc());
    }

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
