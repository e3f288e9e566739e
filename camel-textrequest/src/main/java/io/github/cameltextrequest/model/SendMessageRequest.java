package io.github.cameltextrequest.model;

import io.github.cameltextrequest.model.MaskedText.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text from a dashboard's number to any number. Schema {@code SendMessageRequest} of the API document.
 *
 * @param from number of one of the account's dashboards
 * @param to number of the recipient
 * @param body the text, at most 1600 characters; the service adds no opt-out wording
 * @param senderName author shown in Text Request, at most 41 characters; {@code API} when null
 * @param statusCallback URL that receives each change of the delivery status
 * @param locationCallback URL that receives the location; refused unless the text holds the tag {@code
 *     [LocationRequest]}
 * @param mmsMedia URLs from {@link MmsUploadResponse}, at most three; the service refuses any other URL
 * @param authviaConversationId the Authvia conversation of a payment request
 * @param geolocationRequested true appends a sentence with a link by which the contact shares the location
 * @since 1.0
 */
public record SendMessageRequest(
        String from,
        String to,
        String body,
        @Nullable String senderName,
        @Nullable String statusCallback,
        @Nullable String locationCallback,
        @Nullable List<String> mmsMedia,
        @Shown @Nullable String authviaConversationId,
        @Nullable Boolean geolocationRequested)
        implements TextRequestModel {

    public SendMessageRequest {
        from = PhoneNumbers.ofMember("from", from);
        to = PhoneNumbers.ofMember("to", to);
        mmsMedia = ModelList.copyOf(mmsMedia);
    }

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
