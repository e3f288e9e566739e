package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Hooks of a dashboard. */
final class HookOperations implements OperationGroup {
    private final Account account;
    private final PageOfRows pages;

    HookOperations(Account account, PageOfRows pages) {
        this.account = account;
        this.pages = pages;
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "GetEventTypes", call -> Answer.ok(new JsonArray(EventTypes.ALL)),
                "GetHooks", this::list,
                "CreateHook", this::create,
                "ReactivateHook", this::reactivate,
                "DeleteHook", this::delete);
    }

    private Answer list(Call call) {
        WebhookBehavior behavior = account.hookDispatcher().behavior();
        Instant latest = account.now().minus(behavior.listingDelay());
        List<Hook> hooks = hooks(call).values().stream()
                .filter(hook -> !hook.created().isAfter(latest))
                .toList();
        return switch (behavior.listing()) {
            case ENVELOPE -> pages.of(call, hooks, Hook::toJson);
            case ARRAY ->
                Answer.ok(new JsonArray(hooks.stream().map(Hook::toJson).toList()));
            case SINGLE ->
                hooks.isEmpty() ? Answer.noContent() : Answer.ok(hooks.get(0).toJson());
        };
    }

    private Answer create(Call call) {
        JsonObject body = call.body();
        String event = body.getString("event");
        String url = body.getString("target_url");
        if (!EventTypes.ALL.contains(event)) {
            throw new Refusal(400, "There is no event '" + event + "'.");
        }
        if (!url.startsWith("http://") && !url.startsWith("https://")) {
            throw new Refusal(400, "The target_url must be an http or https URL.");
        }
        boolean exists = hooks(call).values().stream()
                .anyMatch(hook -> hook.event().equals(event) && hook.targetUrl().equals(url));
        if (exists) {
            throw new Refusal(409, "Webhook already exists.");
        }
        String verb = body.getString("http_verb", "POST");
        Hook hook = new Hook(account.nextId(), call.dashboardId(), url, event, verb, false, account.now());
        hooks(call).put(hook.id(), hook);
        return Answer.created(hook.toJson());
    }

    private Answer reactivate(Call call) {
        Hook hook = hooks(call).get(call.pathId("webhook_id"));
        if (hook == null) {
            return Answer.notFound();
        }
        hook.reconnect();
        return Answer.noContent();
    }

    private Answer delete(Call call) {
        return hooks(call).remove(call.pathId("webhook_id")) == null ? Answer.notFound() : Answer.noContent();
    }

    private Map<Integer, Hook> hooks(Call call) {
        return account.dashboard(call.dashboardId()).hooks();
    }
}
