package io.github.cameltextrequest.event;

import io.github.cameltextrequest.client.ApiAnswer;
import io.github.cameltextrequest.client.ApiCall;
import io.github.cameltextrequest.client.PageWalker;
import io.github.cameltextrequest.exception.CallDetails;
import io.github.cameltextrequest.model.Page;
import io.github.cameltextrequest.model.TextRequestJson;
import io.github.cameltextrequest.operation.TextRequestOperation;

/** Walks a list of a dashboard by background calls. */
final class ListCalls {
    private final PollContext context;
    private final TextRequestOperation operation;

    ListCalls(PollContext context, TextRequestOperation operation) {
        this.context = context;
        this.operation = operation;
    }

    /** @param query begins with a question mark; paging is added to it */
    <T> PageWalker<T> walk(String dashboardId, String query, Class<T> rowType) {
        return new PageWalker<>(
                (number, size) -> page(dashboardId, query + "&page_size=" + size + "&page=" + number, rowType),
                context.settings().pageSize(),
                context.stopped(),
                context.client()::serviceTime);
    }

    private <T> Page<T> page(String dashboardId, String query, Class<T> rowType) {
        ApiCall call = ApiCall.look(
                operation,
                operation.path().replace("{dashboard_id}", dashboardId) + query,
                new CallDetails(operation.uriName(), dashboardId, null));
        ApiAnswer answer = context.client().call(call);
        try {
            return answer.isEmpty() ? Page.empty() : TextRequestJson.readPage(answer.body(), rowType);
        } catch (IllegalArgumentException e) {
            throw context.client().unreadable(call, answer, e);
        }
    }
}
