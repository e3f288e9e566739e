package io.github.cameltextrequest.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A payment to ask for by text. Schema {@code PaymentCreate} of the API document. It cannot be edited later:
 * cancel it and ask anew.
 *
 * @param description internal description, never shown to the contact
 * @param message text sent along with the link
 * @param customerPhone number of the contact who is to pay
 * @param amountRequested US dollars
 * @param referenceNumber the caller's own reference; the service does not ask for it to be unique
 * @since 1.0
 */
public record PaymentCreate(
        String description,
        @Nullable String message,
        String customerPhone,
        BigDecimal amountRequested,
        @Nullable String referenceNumber)
        implements TextRequestModel {

    public PaymentCreate {
        customerPhone = PhoneNumbers.ofMember("customer_phone", customerPhone);
    }

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
