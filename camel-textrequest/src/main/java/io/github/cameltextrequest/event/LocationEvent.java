package io.github.cameltextrequest.event;

import io.github.cameltextrequest.model.MaskedText;
import io.github.cameltextrequest.model.MaskedText.Shown;
import io.github.cameltextrequest.model.TextRequestModel;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A contact told where it is.
 *
 * @param phoneNumber the contact's number, 11 digits
 * @param dashboardId the dashboard that asked
 * @param messageId the text that asked for the location; null when none did
 * @param latitude degrees north; null when not told
 * @param longitude degrees east, negative all over North America; null when not told
 * @param formattedAddress the place in words; null when not told
 * @since 1.0
 */
public record LocationEvent(
        String phoneNumber,
        @Shown String dashboardId,
        @Shown @Nullable String messageId,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @Nullable String formattedAddress)
        implements TextRequestModel {

    /** Leaves out where the person is. */
    @Override
    public String toString() {
        return MaskedText.of(new LocationEvent(phoneNumber, dashboardId, messageId, null, null, null));
    }
}
