package io.github.cameltextrequest.model;

import io.github.cameltextrequest.model.MaskedText.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A label for contacts of one dashboard. Schema {@code Tag} of the API document.
 *
 * @param id GUID
 * @param tagColor {@code #RRGGBB}
 * @param tag the label
 * @since 1.0
 */
public record Tag(@Shown String id, @Shown @Nullable String tagColor, String tag) implements TextRequestModel {

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
