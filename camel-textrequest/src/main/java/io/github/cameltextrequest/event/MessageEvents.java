package io.github.cameltextrequest.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltextrequest.model.DashboardMessage;
import io.github.cameltextrequest.model.ModelList;
import io.github.cameltextrequest.model.PhoneNumbers;
import io.github.cameltextrequest.model.TextRequestJson;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Message events from the history, into the store and out of it again.
 *
 * @since 1.0
 */
public final class MessageEvents {

    private MessageEvents() {}

    /**
     * The event that a row of a dashboard's history tells of.
     *
     * @throws IllegalArgumentException if the row is no message
     */
    public static MessageEvent fromHistory(String dashboardId, JsonNode row) {
        DashboardMessage message =
                Objects.requireNonNull(TextRequestJson.fromTree(row, DashboardMessage.class), "a row must not be null");
        return new MessageEvent(
                Objects.requireNonNullElse(message.body(), ""),
                elevenDigits(message.customerPhone()),
                dashboardId,
                blankToNull(message.messageId()),
                message.messageDirection(),
                message.messageTimestampUtc(),
                message.customerFriendlyName(),
                attachments(message.mmsMedia()),
                message.segmentsCount(),
                plain(row));
    }

    /** The event as it is stored. The key is the same wherever the message was learnt of. */
    public static NewEvent toStore(MessageEvent event, EventOrigin origin, Instant now) {
        String key = event.dashboardId() + "|msg|" + identity(event);
        String contact = event.phoneNumber() == null ? key : event.dashboardId() + "|" + event.phoneNumber();
        return new NewEvent(
                key,
                contact,
                (event.isReceived() ? EventType.MSG_RECEIVED : EventType.MSG_SENT).wireName(),
                origin,
                new String(TextRequestJson.write(event), StandardCharsets.UTF_8),
                Objects.requireNonNullElse(event.timestamp(), now));
    }

    /** The event that {@link #toStore} made a payload of. */
    public static MessageEvent fromStore(String payload) {
        byte[] json = payload.getBytes(StandardCharsets.UTF_8);
        return Objects.requireNonNull(TextRequestJson.read(json, MessageEvent.class), "a payload must hold an event");
    }

    /** The service's id, or where it gave none, a digest of what makes two rows the same message. */
    private static String identity(MessageEvent event) {
        String id = event.messageId();
        if (id != null) {
            return id;
        }
        String told = String.join(
                "\n",
                String.valueOf(event.phoneNumber()),
                event.direction(),
                String.valueOf(event.timestamp()),
                event.text());
        return UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static List<Attachment> attachments(@Nullable List<String> urls) {
        return urls == null
                ? List.of()
                : ModelList.of(urls.stream()
                        .map(url -> new Attachment(url, URLConnection.guessContentTypeFromName(url)))
                        .toList());
    }

    private static @Nullable String elevenDigits(@Nullable String number) {
        return number != null && PhoneNumbers.isPhoneNumber(number) ? PhoneNumbers.normalize(number) : number;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> plain(JsonNode row) {
        return (Map<String, Object>) Objects.requireNonNull(TextRequestJson.toPlain(row));
    }
}
