package io.github.cameltextrequest.model;

import io.github.cameltextrequest.model.MaskedText.Shown;
import org.jspecify.annotations.Nullable;

/**
 * The value a contact has in a custom field. Schema {@code ContactCustomField} of the API document.
 *
 * @param id GUID of the field
 * @param value the value, null when there is none
 * @since 1.0
 */
public record ContactCustomField(@Shown String id, @Nullable String value) implements TextRequestModel {

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
