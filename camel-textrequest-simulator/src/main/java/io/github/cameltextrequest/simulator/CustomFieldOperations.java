package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** Custom fields of a dashboard; their values are written at the contacts. */
final class CustomFieldOperations implements OperationGroup {
    /** The vendor says that there is a maximum, not which. */
    static final int MAXIMUM = 100;

    private final Account account;

    CustomFieldOperations(Account account) {
        this.account = account;
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "GetCustomFields", this::list,
                "CreateCustomField", this::create,
                "GetCustomFieldById", this::read,
                "UpdateCustomField", this::update,
                "DeleteCustomField", this::delete);
    }

    private Answer list(Call call) {
        return Answer.ok(new JsonArray(List.copyOf(fields(call).values())));
    }

    private Answer create(Call call) {
        if (fields(call).size() >= MAXIMUM) {
            throw new Refusal(400, "The dashboard has as many custom fields as it may.");
        }
        return write(call, account.newGuid());
    }

    private Answer read(Call call) {
        JsonObject field = fields(call).get(call.path("field_id"));
        return field == null ? Answer.noContent() : Answer.ok(field);
    }

    private Answer update(Call call) {
        if (!fields(call).containsKey(call.path("field_id"))) {
            throw new Refusal(400, "There is no such custom field.");
        }
        return write(call, call.path("field_id"));
    }

    private Answer write(Call call, String id) {
        String name = call.body().getString("name");
        if (name.isBlank()) {
            throw new Refusal(400, "A name must be specified.");
        }
        JsonObject field = new JsonObject().put("id", id).put("name", name);
        fields(call).put(id, field);
        return Answer.ok(field);
    }

    private Answer delete(Call call) {
        String id = call.path("field_id");
        if (!fields(call).containsKey(id)) {
            return Answer.notFound();
        }
        boolean used = account.dashboard(call.dashboardId()).contacts().all().stream()
                .anyMatch(contact -> contact.fields.get(id) != null);
        if (used) {
            throw new Refusal(400, "A contact has a value for this custom field.");
        }
        fields(call).remove(id);
        return Answer.noContent();
    }

    private Map<String, JsonObject> fields(Call call) {
        return account.dashboard(call.dashboardId()).customFields();
    }
}
