package io.github.cameltextrequest.model;

/**
 * A custom field to make or to rename. Schema {@code CustomFieldWrite} of the API document.
 *
 * @since 1.0
 */
public record CustomFieldWrite(String name) implements TextRequestModel {

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
