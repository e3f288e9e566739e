package io.github.cameltextrequest.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.github.cameltextrequest.model.ModelList;
import io.github.cameltextrequest.model.PhoneNumbers;
import io.github.cameltextrequest.model.TextRequestModel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text that was received or sent; the same whether a hook or the history told of it.
 *
 * @param text the text; empty when only files came, never null
 * @param phoneNumber the contact's number, 11 digits; null when the service did not tell it
 * @param dashboardId the dashboard that received or sent it
 * @param messageId the service's id; null when it gave none
 * @param direction {@code R} received from the contact, {@code S} sent to the contact
 * @param timestamp when; null when the service did not tell
 * @param contactName the contact's display name; null when unknown
 * @param attachments files that came along, never null
 * @param segments how many parts the text was billed as; null when unknown
 * @param raw what the service told, as it told it: differs between hook and history
 * @since 1.0
 */
public record MessageEvent(
        String text,
        @Nullable String phoneNumber,
        String dashboardId,
        @Nullable String messageId,
        String direction,
        @Nullable Instant timestamp,
        @Nullable String contactName,
        List<Attachment> attachments,
        @Nullable Integer segments,
        Map<String, Object> raw)
        implements TextRequestModel {

    static final String RECEIVED = "R";
    static final String SENT = "S";

    public MessageEvent {
        attachments = ModelList.of(attachments);
    }

    /** Whether the contact wrote it. */
    @JsonIgnore
    public boolean isReceived() {
        return RECEIVED.equals(direction);
    }

    /** A copy whose raw can be changed. */
    MessageEvent copy() {
        return new MessageEvent(
                text,
                phoneNumber,
                dashboardId,
                messageId,
                direction,
                timestamp,
                contactName,
                attachments,
                segments,
                raw instanceof RawJson json ? json.copy() : raw);
    }

    /** Masks what concerns a person: Camel prints a body whenever an expression fails on it. */
    @Override
    public String toString() {
        return "MessageEvent[(" + text.length() + " characters), phoneNumber=..."
                + (phoneNumber == null ? "" : PhoneNumbers.lastFour(phoneNumber)) + ", dashboardId=" + dashboardId
                + ", messageId=" + messageId + ", direction=" + direction + ", timestamp=" + timestamp
                + ", attachments="
                + attachments.size() + "]";
    }
}
