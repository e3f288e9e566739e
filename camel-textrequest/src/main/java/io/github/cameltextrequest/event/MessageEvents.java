package io.github.cameltextrequest.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltextrequest.model.DashboardMessage;
import io.github.cameltextrequest.model.ModelList;
import io.github.cameltextrequest.model.PhoneNumbers;
import io.github.cameltextrequest.model.TextRequestJson;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Texts as hooks and the history tell of them.
 */
final class MessageEvents {

    private MessageEvents() {}

    /**
     * The event that a row of a dashboard's history tells of.
     *
     * @throws IllegalArgumentException if the row is no message
     */
    static MessageEvent fromHistory(String dashboardId, JsonNode row) {
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

    /**
     * The event that a hook tells of. The direction counts, whatever the hook was registered for.
     *
     * @param raw the whole body as a map
     * @throws IllegalArgumentException if the body is no message
     */
    static MessageEvent fromHook(String dashboardId, HookBody body, Map<String, Object> raw) {
        HookBody conversation = body.object("conversation");
        String direction = conversation.requiredText("messageDirection");
        if (!direction.equals(MessageEvent.RECEIVED) && !direction.equals(MessageEvent.SENT)) {
            throw new IllegalArgumentException("messageDirection must be R or S, but was " + direction);
        }
        return new MessageEvent(
                Objects.requireNonNullElse(conversation.text("message"), ""),
                conversation.phone("consumerPhoneNumber"),
                dashboardId,
                body.text("messageUniqueIdentifier"),
                direction,
                conversation.time("date"),
                conversation.text("consumerFriendlyName"),
                attachments(conversation.node("mmsAttachments")),
                conversation.integer("numSegments"),
                raw);
    }

    /** The service's id, or where it gave none, a digest of what makes two rows the same message. */
    static String identity(MessageEvent event) {
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

    private static List<Attachment> attachments(@Nullable JsonNode told) {
        List<Attachment> attachments = new ArrayList<>();
        for (JsonNode each : told == null ? List.<JsonNode>of() : told) {
            HookBody attachment = HookBody.of(each);
            attachments.add(new Attachment(attachment.requiredText("url"), attachment.text("mimeType")));
        }
        return attachments;
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
