package io.github.cameltextrequest.model;

import io.github.cameltextrequest.model.MaskedText.Shown;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment asked for by text. Schema {@code Payment} of the API document.
 *
 * @param requestDate when the first text was queued; zone undocumented, read as UTC
 * @param recipient name of the contact
 * @param description internal description
 * @param customerPhone number of the contact, 11 digits
 * @param amountRequested US dollars
 * @param reminderWasSent true once {@code sendPaymentReminder} was used; a payment has one reminder
 * @param transactionStatus the processor's state, {@code Unknown} at first; an open set
 * @param textrequestPaymentStatus the state in Text Request, {@code Sent} at first; {@code Paid} and {@code
 *     MarkedAsPaid} both mean settled
 * @param referenceNumber the caller's own reference
 * @since 1.0
 */
public record Payment(
        Integer paymentId,
        @Nullable Instant requestDate,
        @Nullable String recipient,
        @Nullable String description,
        @Nullable String customerPhone,
        @Nullable BigDecimal amountRequested,
        @Nullable Boolean isPastDue,
        @Nullable Boolean reminderWasSent,
        @Shown @Nullable String transactionStatus,
        @Shown @Nullable String textrequestPaymentStatus,
        @Nullable String referenceNumber)
        implements TextRequestModel {

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
