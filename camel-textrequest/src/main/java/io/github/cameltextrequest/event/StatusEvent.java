package io.github.cameltextrequest.event;

import io.github.cameltextrequest.model.MaskedText;
import io.github.cameltextrequest.model.MaskedText.Shown;
import io.github.cameltextrequest.model.TextRequestModel;
import org.jspecify.annotations.Nullable;

/**
 * How far a text that was sent has come.
 *
 * @param messageId the id under which the service accepted the text
 * @param status for example {@code sent}; {@code delivered}, {@code undelivered}, {@code failed} and {@code error} are
 *     final
 * @param errorCode why it failed, null when it did not; hooks and the history use different codes for the same failure
 * @param correlationId what {@code CamelTextRequestCorrelationId} said at the send, null when it said nothing
 * @param phoneNumber the contact's number, 11 digits; null when neither the history nor a correlation told it
 * @param dashboardId the dashboard that sent the text
 * @since 1.0
 */
public record StatusEvent(
        @Shown String messageId,
        @Shown String status,
        @Shown @Nullable String errorCode,
        @Shown @Nullable String correlationId,
        @Nullable String phoneNumber,
        @Shown String dashboardId)
        implements TextRequestModel {

    StatusEvent with(Correlation correlation) {
        return new StatusEvent(
                messageId, status, errorCode, correlation.correlationId(), correlation.contact(), dashboardId);
    }

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
