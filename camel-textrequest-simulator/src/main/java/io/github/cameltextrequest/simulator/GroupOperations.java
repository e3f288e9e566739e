package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** Groups of a dashboard. */
final class GroupOperations implements OperationGroup {
    private final Account account;
    private final PageOfRows pages;

    GroupOperations(Account account, PageOfRows pages) {
        this.account = account;
        this.pages = pages;
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "GetGroups", this::list,
                "CreateGroup", this::create,
                "GetGroupById", this::read,
                "UpdateGroup", this::update,
                "DeleteGroup", this::delete);
    }

    private Answer list(Call call) {
        Dashboard dashboard = account.dashboard(call.dashboardId());
        return pages.of(call, List.copyOf(dashboard.groups().values()), group -> json(dashboard, group));
    }

    private Answer create(Call call) {
        Dashboard dashboard = account.dashboard(call.dashboardId());
        JsonObject body = call.body();
        Group group = new Group(account.nextId(), name(body), body.getString("notes"), false);
        dashboard.groups().put(group.id(), group);
        return Answer.ok(json(dashboard, group));
    }

    private Answer read(Call call) {
        Dashboard dashboard = account.dashboard(call.dashboardId());
        Group group = dashboard.groups().get(call.pathId("group_id"));
        return group == null ? Answer.noContent() : Answer.ok(json(dashboard, group));
    }

    private Answer update(Call call) {
        Dashboard dashboard = account.dashboard(call.dashboardId());
        JsonObject body = call.body();
        Group changed = dashboard
                .groups()
                .computeIfPresent(
                        call.pathId("group_id"), (id, group) -> group.changed(name(body), body.getString("notes")));
        if (changed == null) {
            throw new Refusal(400, "There is no such group.");
        }
        return Answer.ok(json(dashboard, changed));
    }

    private Answer delete(Call call) {
        Dashboard dashboard = account.dashboard(call.dashboardId());
        int id = call.pathId("group_id");
        if (dashboard.groups().remove(id) == null) {
            return Answer.notFound();
        }
        dashboard.contacts().all().forEach(contact -> contact.groups.remove(id));
        return Answer.noContent();
    }

    private static String name(JsonObject body) {
        String name = body.getString("name");
        if (name.isBlank()) {
            throw new Refusal(400, "A name must be specified.");
        }
        return name;
    }

    private static JsonObject json(Dashboard dashboard, Group group) {
        return group.toJson(dashboard.membersOf(group.id()));
    }
}
