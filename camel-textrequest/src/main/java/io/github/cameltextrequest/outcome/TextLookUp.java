package io.github.cameltextrequest.outcome;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltextrequest.client.ApiAnswer;
import io.github.cameltextrequest.client.ApiCall;
import io.github.cameltextrequest.client.DashboardList;
import io.github.cameltextrequest.client.Deadline;
import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.exception.CallDetails;
import io.github.cameltextrequest.model.Message;
import io.github.cameltextrequest.model.Page;
import io.github.cameltextrequest.model.PhoneNumbers;
import io.github.cameltextrequest.model.SendMessageResponse;
import io.github.cameltextrequest.model.TextRequestJson;
import io.github.cameltextrequest.operation.TextRequestOperation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds a text in its contact's conversation: the only outbound one with these words and this author since just before
 * it was begun. A person or another system may write the same words; theirs are not ours.
 */
final class TextLookUp implements Look {

    private static final TextRequestOperation OPERATION = TextRequestOperation.GET_MESSAGES_BY_CONTACT_PHONE;
    private static final Duration APART = Duration.ofMinutes(1);
    private static final int PAGE_SIZE = 100;

    private final TextRequestClient client;
    private final DashboardList dashboards;
    private final TextRequestOperation operation;
    private final ContactReach reach;
    private final String text;
    private final String author;
    private final Begin begin;

    /** @param author who the conversation names as the one who wrote it */
    TextLookUp(
            TextRequestClient client,
            DashboardList dashboards,
            TextRequestOperation operation,
            ContactReach reach,
            String text,
            String author,
            Begin begin) {
        this.client = client;
        this.dashboards = dashboards;
        this.operation = operation;
        this.reach = reach;
        this.text = text;
        this.author = author;
        this.begin = begin;
    }

    @Override
    public @Nullable ApiAnswer at(Deadline deadline) {
        String dashboard = dashboardId(deadline);
        if (dashboard == null) {
            return null;
        }
        ApiAnswer answer = client.call(conversation(dashboard), deadline);
        Instant earliest = begin.atService(answer);
        if (earliest == null || answer.isEmpty()) {
            return null;
        }
        Message found = found(TextRequestJson.readPage(answer.body(), JsonNode.class), earliest);
        return found == null ? null : new ApiAnswer(200, result(found), answer.date(), null);
    }

    private @Nullable String dashboardId(Deadline deadline) {
        if (reach.dashboardId() != null) {
            return reach.dashboardId();
        }
        return reach.from() == null
                ? null
                : dashboards.idOf(reach.from(), deadline).orElse(null);
    }

    private ApiCall conversation(String dashboard) {
        String contact = Objects.requireNonNull(reach.contact());
        String path = OPERATION.path().replace("{dashboard_id}", dashboard).replace("{phone_number}", contact);
        return ApiCall.look(
                OPERATION,
                path + "?page=0&page_size=" + PAGE_SIZE,
                new CallDetails(OPERATION.uriName(), dashboard, PhoneNumbers.lastFour(contact)));
    }

    /** Null also when there are two, or when the page may not hold all that there is since then. */
    private @Nullable Message found(Page<JsonNode> page, Instant earliest) {
        Instant apart = earliest.minus(APART);
        List<Message> rows = page.items().stream()
                .map(row -> TextRequestJson.fromTree(row, Message.class))
                .filter(Objects::nonNull)
                .toList();
        List<Message> equal = rows.stream()
                .filter(row -> "S".equalsIgnoreCase(row.messageDirection()) && text.equals(row.body()))
                .filter(row -> !isBefore(row, apart) && (isNameless(row) || isByAuthor(row)))
                .toList();
        boolean complete = page.totalItems() <= rows.size() || reachesBack(rows, apart);
        boolean certain = complete && equal.size() == 1 && isByAuthor(equal.get(0));
        return certain && isSince(equal.get(0), earliest) ? equal.get(0) : null;
    }

    /** Whether the row does not tell who wrote it, so that it may be ours or not. */
    private static boolean isNameless(Message row) {
        return row.responseByUsername() == null || row.responseByUsername().isBlank();
    }

    private boolean isByAuthor(Message row) {
        return author.equals(row.responseByUsername());
    }

    private static boolean isBefore(Message row, Instant time) {
        return row.messageTimestampUtc() != null && row.messageTimestampUtc().isBefore(time);
    }

    /** A row that does not tell its time may be of any. */
    private static boolean isSince(Message row, Instant time) {
        return row.messageTimestampUtc() != null && !isBefore(row, time);
    }

    /** Whether rows come newest first, which no document promises, and end before that time. */
    private static boolean reachesBack(List<Message> rows, Instant time) {
        Instant newer = Instant.MAX;
        for (Message row : rows) {
            Instant at = row.messageTimestampUtc();
            if (at == null || at.isAfter(newer)) {
                return false;
            }
            newer = at;
        }
        return newer.isBefore(time);
    }

    private byte[] result(Message found) {
        return TextRequestJson.write(
                operation == TextRequestOperation.SEND_MESSAGE
                        ? new SendMessageResponse(
                                found.messageId(),
                                null,
                                reach.from(),
                                reach.contact(),
                                found.deliveryStatus(),
                                null,
                                found.deliveryError())
                        : found);
    }
}
