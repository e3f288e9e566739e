package io.github.cameltextrequest.model;

/**
 * Turns payments of a dashboard on or off. Schema {@code ActivatePaymentsRequest} of the API document.
 *
 * @param active true turns payments on; until then every payment operation is refused with 400
 * @since 1.0
 */
public record ActivatePaymentsRequest(Boolean active) implements TextRequestModel {

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
