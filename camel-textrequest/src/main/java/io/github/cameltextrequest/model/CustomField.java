package io.github.cameltextrequest.model;

import io.github.cameltextrequest.model.MaskedText.Shown;

/**
 * A custom field of one dashboard's contacts. Schema {@code CustomField} of the API document. It cannot be
 * deleted while a contact has a value in it.
 *
 * @param id GUID
 * @since 1.0
 */
public record CustomField(@Shown String id, String name) implements TextRequestModel {

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
