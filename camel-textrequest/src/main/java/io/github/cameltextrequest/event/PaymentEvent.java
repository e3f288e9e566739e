package io.github.cameltextrequest.event;

import io.github.cameltextrequest.model.MaskedText;
import io.github.cameltextrequest.model.MaskedText.Shown;
import io.github.cameltextrequest.model.TextRequestModel;
import org.jspecify.annotations.Nullable;

/**
 * The state of a payment changed.
 *
 * @param paymentId the service's id
 * @param status for example {@code Paid}; {@code Paid} and {@code MarkedAsPaid} both mean settled
 * @param referenceNumber the caller's own reference; null when it gave none
 * @param phoneNumber the contact's number, 11 digits; null when a hook told of it, which does not name the contact
 * @param dashboardId the dashboard that asked for the payment
 * @since 1.0
 */
public record PaymentEvent(
        @Shown String paymentId,
        @Shown String status,
        @Nullable String referenceNumber,
        @Nullable String phoneNumber,
        @Shown String dashboardId)
        implements TextRequestModel {

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
