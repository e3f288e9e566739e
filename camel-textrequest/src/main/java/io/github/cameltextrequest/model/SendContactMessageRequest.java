package io.github.cameltextrequest.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text from a dashboard to a contact whose number is in the path. Schema {@code SendContactMessageRequest} of
 * the API document.
 *
 * @param body the text, at most 1600 characters; the service adds no opt-out wording
 * @param senderName author shown in Text Request, at most 41 characters; {@code API} when null
 * @param statusCallback URL that receives each change of the delivery status
 * @param locationCallback URL that receives the location; refused unless the text holds the tag {@code
 *     [LocationRequest]}
 * @param mmsMedia URLs from {@link MmsUploadResponse}, at most three; the service refuses any other URL
 * @param geolocationRequested true appends a link by which the contact shares the location; only the prose of
 *     the vendor document has it for this send, the tag in the text is surer
 * @since 1.0
 */
public record SendContactMessageRequest(
        String body,
        @Nullable String senderName,
        @Nullable String statusCallback,
        @Nullable String locationCallback,
        @Nullable List<String> mmsMedia,
        @Nullable Boolean geolocationRequested)
        implements TextRequestModel {

    public SendContactMessageRequest {
        mmsMedia = ModelList.copyOf(mmsMedia);
    }

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
