package io.github.cameltextrequest.event;

import io.github.cameltextrequest.model.MaskedText;
import io.github.cameltextrequest.model.MaskedText.Shown;
import io.github.cameltextrequest.model.TextRequestModel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact does not want texts any more, or wants them again.
 *
 * @param phoneNumber the contact's number, 11 digits
 * @param dashboardId the dashboard it is about
 * @param optedOut whether texts to the contact are refused now
 * @param optedOutAt when the contact opted out; null when it opted in
 * @since 1.0
 */
public record OptOutEvent(
        String phoneNumber,
        @Shown String dashboardId,
        boolean optedOut,
        @Nullable Instant optedOutAt) implements TextRequestModel {

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
