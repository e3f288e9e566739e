package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Threads, and the messages in them. */
final class ConversationOperations implements OperationGroup {
    private final Account account;
    private final PageOfRows pages;

    ConversationOperations(Account account, PageOfRows pages) {
        this.account = account;
        this.pages = pages;
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "GetConversations", this::conversations,
                "ArchiveConversation", call -> archive(call, true),
                "UnarchiveConversation", call -> archive(call, false),
                "GetMessagesByContactPhone", this::messagesOfContact,
                "GetDashboardMessages", this::messagesOfDashboard);
    }

    private Answer conversations(Call call) {
        boolean unresolvedOnly = Boolean.TRUE.equals(call.queryFlag("show_unresolved_only"));
        boolean archivedToo = Boolean.TRUE.equals(call.queryFlag("include_archived"));
        List<String> tags = call.queryList("tags");
        String search = call.query("search");
        List<Contact> threads = account.dashboard(call.dashboardId()).contacts().all().stream()
                .filter(contact -> !history(contact).isEmpty())
                .filter(contact -> archivedToo || !contact.archived)
                .filter(contact -> !unresolvedOnly || !contact.resolved)
                .filter(contact -> contact.tags.containsAll(tags))
                .filter(contact -> matches(contact, search))
                .sorted(Comparator.comparing(this::lastMessage, Comparator.comparing(TextMessage::at))
                        .reversed())
                .toList();
        return pages.ofAny(call, threads, this::conversation);
    }

    /** Numbers may be punctuated, and names may contain digits, so both are tried. */
    private static boolean matches(Contact contact, @Nullable String search) {
        if (search == null || search.isBlank()) {
            return true;
        }
        String digits = search.replaceAll("[-+(). ]", "");
        String name = contact.displayName();
        return contact.phone().contains(digits)
                || (name != null && name.toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT)));
    }

    /** The messages of a thread that are to be seen now, oldest first. */
    private List<TextMessage> history(Contact contact) {
        MessageLog log = contact.messages();
        return log.inHistory(log.oldestFirst(), account.now());
    }

    private TextMessage lastMessage(Contact contact) {
        List<TextMessage> history = history(contact);
        return history.get(history.size() - 1);
    }

    private JsonObject conversation(Contact contact) {
        return new JsonObject()
                .put("phone_number", contact.phone())
                .put("last_message", lastMessage(contact).toJson());
    }

    private Answer archive(Call call, boolean archived) {
        Contact contact = account.findContact(call);
        if (contact == null) {
            return Answer.noContent();
        }
        contact.archived = archived;
        account.events().contactUpdated(contact);
        return Answer.okWithoutBody();
    }

    private Answer messagesOfContact(Call call) {
        Contact contact = account.findContact(call);
        return contact == null
                ? Answer.noContent()
                : pages.ofAny(call, MessageLog.newestFirst(history(contact)), TextMessage::toJson);
    }

    private Answer messagesOfDashboard(Call call) {
        MessageLog log = account.dashboard(call.dashboardId()).messages();
        List<TextMessage> rows =
                log.inHistory(log.between(call.queryTime("start_date"), call.queryTime("end_date")), account.now());
        String direction = call.query("message_direction");
        if (direction != null) {
            rows = rows.stream()
                    .filter(message -> message.direction().name().equals(direction))
                    .toList();
        }
        boolean newestFirst = "desc".equals(call.query("sort"));
        return pages.ofAny(call, newestFirst ? MessageLog.newestFirst(rows) : rows, TextMessage::toDashboardJson);
    }
}
