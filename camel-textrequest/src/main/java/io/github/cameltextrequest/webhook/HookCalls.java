package io.github.cameltextrequest.webhook;

import io.github.cameltextrequest.client.ApiAnswer;
import io.github.cameltextrequest.client.ApiCall;
import io.github.cameltextrequest.client.PageWalker;
import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.exception.CallDetails;
import io.github.cameltextrequest.exception.InvalidRequestException;
import io.github.cameltextrequest.exception.NotFoundException;
import io.github.cameltextrequest.model.Hook;
import io.github.cameltextrequest.model.HookCreate;
import io.github.cameltextrequest.model.Page;
import io.github.cameltextrequest.model.TextRequestJson;
import io.github.cameltextrequest.operation.TextRequestOperation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The service's operations on hooks, as background calls. */
final class HookCalls {
    private static final int PAGE_SIZE = 1000;
    private static final int CONFLICT = 409;
    private static final int NO_HOOK = 0;
    private static final String JSON = "application/json";

    private final TextRequestClient client;

    HookCalls(TextRequestClient client) {
        this.client = client;
    }

    /** All hooks of a dashboard, or the first, where the service lists no more than that. */
    List<Hook> list(String dashboardId) {
        List<Hook> hooks = new ArrayList<>();
        new PageWalker<>(number -> page(dashboardId, number), () -> false).forEachRemaining(hooks::add);
        return hooks;
    }

    private Page<Hook> page(String dashboardId, int number) {
        String query = "?page=" + number + "&page_size=" + PAGE_SIZE;
        ApiCall call = call(TextRequestOperation.GET_HOOKS, dashboardId, NO_HOOK, query, null);
        ApiAnswer answer = client.call(call);
        try {
            return answer.isEmpty() ? Page.empty() : TextRequestJson.readPage(answer.body(), Hook.class);
        } catch (IllegalArgumentException e) {
            throw client.unreadable(call, answer, e);
        }
    }

    /** False when there is such a hook already, be it one that {@link #list} did not show. */
    boolean create(String dashboardId, String eventType, String url) {
        byte[] payload = TextRequestJson.write(new HookCreate(url, eventType, null));
        try {
            client.call(call(TextRequestOperation.CREATE_HOOK, dashboardId, NO_HOOK, "", payload));
            return true;
        } catch (InvalidRequestException e) {
            if (e.getStatusCode() == CONFLICT) {
                return false;
            }
            throw e;
        }
    }

    void reactivate(String dashboardId, int hookId) {
        client.call(call(TextRequestOperation.REACTIVATE_HOOK, dashboardId, hookId, "", null));
    }

    /** Without effect when there is no such hook any more. */
    void delete(String dashboardId, int hookId) {
        try {
            client.call(call(TextRequestOperation.DELETE_HOOK, dashboardId, hookId, "", null));
        } catch (NotFoundException e) {
            // Another node was faster.
        }
    }

    private static ApiCall call(
            TextRequestOperation operation, String dashboardId, int hookId, String query, byte @Nullable [] payload) {
        return new ApiCall(
                operation.method(),
                operation
                                .path()
                                .replace("{dashboard_id}", dashboardId)
                                .replace("{webhook_id}", Integer.toString(hookId))
                        + query,
                payload,
                payload == null ? null : JSON,
                operation.repeatable(),
                true,
                new CallDetails(operation.uriName(), dashboardId, null));
    }
}
