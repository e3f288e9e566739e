package io.github.cameltextrequest.model;

import io.github.cameltextrequest.model.MaskedText.Shown;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a dashboard's whole message history: a {@link Message} with both of its numbers. Schema {@code
 * DashboardMessage} of the API document.
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
 * @param dashboardPhone number of the dashboard, 11 digits
 * @param customerPhone number of the contact, 11 digits
 * @param customerFriendlyName display name of the contact; seen live, in neither vendor document
 * @param segmentsCount billed segments
 * @since 1.0
 */
public record DashboardMessage(
        @Shown @Nullable String messageId,
        @Nullable String body,
        @Shown String messageDirection,
        @Nullable String responseByUsername,
        @Nullable Instant messageTimestampUtc,
        @Shown @Nullable String deliveryStatus,
        @Shown @Nullable String deliveryError,
        @Nullable List<String> mmsMedia,
        @Nullable String dashboardPhone,
        @Nullable String customerPhone,
        @Nullable String customerFriendlyName,
        @Nullable Integer segmentsCount)
        implements TextRequestModel {

    public DashboardMessage {
        mmsMedia = ModelList.copyOf(mmsMedia);
    }

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
