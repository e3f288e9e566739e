package io.github.cameltextrequest.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.cameltextrequest.model.MaskedText.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A place to text from, with one phone number. Schema {@code Dashboard} of the API document.
 *
 * @param name may be the bare number
 * @param phone its number, 11 digits
 * @param timeZoneId its time zone; seen live, and null at that; camel case on the wire
 * @since 1.0
 */
public record Dashboard(
        Integer id,
        @Nullable String name,
        @Nullable String phone,
        @JsonProperty("timeZoneId") @Shown @Nullable String timeZoneId)
        implements TextRequestModel {

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
