package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** Tags of a dashboard; a name is given once, whatever its case. */
final class TagOperations implements OperationGroup {
    private static final String DEFAULT_COLOR = "#1EB1C4";

    private final Account account;
    private final PageOfRows pages;

    TagOperations(Account account, PageOfRows pages) {
        this.account = account;
        this.pages = pages;
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "GetTags", this::list,
                "CreateTag", this::create,
                "GetTagById", this::read,
                "UpdateTag", this::update,
                "DeleteTag", this::delete);
    }

    private Answer list(Call call) {
        return pages.of(call, List.copyOf(tags(call).values()), tag -> tag);
    }

    private Answer create(Call call) {
        return write(call, account.newGuid(), DEFAULT_COLOR);
    }

    private Answer read(Call call) {
        JsonObject tag = tags(call).get(call.path("tag_id"));
        return tag == null ? Answer.noContent() : Answer.ok(tag);
    }

    private Answer update(Call call) {
        JsonObject known = tags(call).get(call.path("tag_id"));
        if (known == null) {
            throw new Refusal(400, "There is no such tag.");
        }
        return write(call, known.getString("id"), known.getString("tag_color"));
    }

    private Answer write(Call call, String id, String otherwiseColor) {
        String name = call.body().getString("tag");
        if (name.isBlank()) {
            throw new Refusal(400, "A tag must be specified.");
        }
        boolean taken = tags(call).values().stream()
                .anyMatch(other -> !other.getString("id").equals(id)
                        && other.getString("tag").equalsIgnoreCase(name));
        if (taken) {
            throw new Refusal(400, "A tag with this name exists already.");
        }
        JsonObject tag = new JsonObject()
                .put("id", id)
                .put("tag", name)
                .put("tag_color", call.body().getString("tag_color", otherwiseColor));
        tags(call).put(id, tag);
        return Answer.ok(tag);
    }

    private Answer delete(Call call) {
        String id = call.path("tag_id");
        if (tags(call).remove(id) == null) {
            return Answer.notFound();
        }
        account.dashboard(call.dashboardId()).contacts().all().forEach(contact -> contact.tags.remove(id));
        return Answer.noContent();
    }

    private Map<String, JsonObject> tags(Call call) {
        return account.dashboard(call.dashboardId()).tags();
    }
}
