package io.github.cameltextrequest.model;

import org.jspecify.annotations.Nullable;

/**
 * A group to make or to change. Schema {@code GroupWrite} of the API document.
 *
 * @param notes internal remark
 * @since 1.0
 */
public record GroupWrite(String name, @Nullable String notes) implements TextRequestModel {

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
