package io.github.cameltextrequest.simulator;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text on its way from a dashboard to a contact.
 *
 * @param messageId GUID of the message
 * @param dashboardId id of the dashboard that sent it
 * @param from number of the dashboard, eleven digits
 * @param to number of the contact, eleven digits
 * @param body the text
 * @param senderName name shown as the author; null for what the service texts by itself
 * @param mediaUrls URLs of the attachments, never null
 * @param statusCallback URL that is told of every status; null if none was asked for
 * @param at when the service took it, by the simulator's clock
 * @since 1.0.0
 */
public record SentMessage(
        String messageId,
        int dashboardId,
        String from,
        String to,
        String body,
        @Nullable String senderName,
        List<String> mediaUrls,
        @Nullable String statusCallback,
        Instant at) {

    @Override
    public String toString() {
        return "'" + body + "' from " + dashboardId + " to ..." + to.substring(to.length() - 4);
    }
}
