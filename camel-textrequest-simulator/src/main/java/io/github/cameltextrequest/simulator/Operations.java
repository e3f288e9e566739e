package io.github.cameltextrequest.simulator;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that the service can do, by the document's operationIds. */
final class Operations {
    private Operations() {}

    static Map<String, OperationHandler> of(Account account, Texting texting, Payments payments, Uploads uploads) {
        PageOfRows pages = new PageOfRows(account.settings().maxPageSize());
        return merge(List.of(
                new DashboardOperations(account, pages),
                new ContactOperations(account, pages),
                new ConversationOperations(account, pages),
                new MessageOperations(account, texting, uploads),
                new MmsOperations(account, uploads),
                new GroupOperations(account, pages),
                new TagOperations(account, pages),
                new CustomFieldOperations(account),
                new KeywordOperations(account, pages),
                new PaymentOperations(account, payments, pages),
                new UserOperations(account, pages),
                new ReadOnlyOperations(account, pages),
                new HookOperations(account, pages)));
    }

    static Map<String, OperationHandler> merge(List<OperationGroup> groups) {
        Map<String, OperationHandler> handlers = new TreeMap<>();
        groups.forEach(group -> group.handlers().forEach((operationId, handler) -> {
            if (handlers.putIfAbsent(operationId, handler) != null) {
                throw new IllegalStateException("Two handlers for " + operationId);
            }
        }));
        return handlers;
    }
}
