package io.github.cameltextrequest.model;

import io.github.cameltextrequest.model.MaskedText.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A tag to make or to change. Schema {@code TagWrite} of the API document.
 *
 * @param tag the label; one that the dashboard has already is refused
 * @param tagColor {@code #RRGGBB}
 * @since 1.0
 */
public record TagWrite(String tag, @Shown @Nullable String tagColor) implements TextRequestModel {

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
