package io.github.cameltextrequest.model;

import io.github.cameltextrequest.model.MaskedText.Shown;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as the conversation lists return it. Schema {@code Message} of the API document.
 *
 * <p>A message cannot be read by its id alone: the service answers 404, so statuses are read from lists.
 *
 * @param messageId GUID of the message; vendor samples always have it, third parties saw it empty
 * @param body the text
 * @param messageDirection {@code R} received from the contact, {@code S} sent by the dashboard; an open set
 * @param responseByUsername who wrote an outbound text: a user's name or the {@code sender_name} of a send
 * @param messageTimestampUtc when the text was queued for sending, or received
 * @param deliveryStatus how far the text came, for example {@code sending} or {@code delivered}; null on
 *     received texts
 * @param deliveryError the carrier's code, for example {@code 30050} for an opted-out contact; null unless
 *     delivery failed
 * @param mmsMedia URLs of the attachments, kept by the service
 * @since 1.0
 */
public record Message(
        @Shown @Nullable String messageId,
        @Nullable String body,
        @Shown String messageDirection,
        @Nullable String responseByUsername,
        @Nullable Instant messageTimestampUtc,
        @Shown @Nullable String deliveryStatus,
        @Shown @Nullable String deliveryError,
        @Nullable List<String> mmsMedia)
        implements TextRequestModel {

    public Message {
        mmsMedia = ModelList.copyOf(mmsMedia);
    }

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
