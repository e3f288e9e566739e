package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** Users of the account; their passwords are not kept. */
final class UserOperations implements OperationGroup {
    private final Account account;
    private final PageOfRows pages;

    UserOperations(Account account, PageOfRows pages) {
        this.account = account;
        this.pages = pages;
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "GetUsers", this::list,
                "CreateUser", this::create,
                "GetUserById", this::read,
                "UpdateUser", this::update,
                "DeleteUser", this::delete);
    }

    private Answer list(Call call) {
        String externalId = call.query("external_user_id");
        String email = call.query("email");
        List<JsonObject> rows = account.users().values().stream()
                .filter(user -> externalId == null || externalId.equals(user.getString("external_user_id")))
                .filter(user -> email == null || email.equalsIgnoreCase(user.getString("email")))
                .toList();
        return pages.of(call, rows, user -> user);
    }

    private Answer create(Call call) {
        JsonObject body = call.body();
        String email = body.getString("email");
        boolean taken =
                account.users().values().stream().anyMatch(user -> email.equalsIgnoreCase(user.getString("email")));
        if (taken) {
            throw new Refusal(400, "A user with this email exists already.");
        }
        JsonObject user = new JsonObject()
                .put("id", account.nextId())
                .putNull("external_user_id")
                .put("is_administrator", false)
                .put("permissions", new JsonArray())
                .put("email", email);
        return store(user, body);
    }

    private Answer read(Call call) {
        JsonObject user = account.users().get(call.pathId("user_id"));
        return user == null ? Answer.noContent() : Answer.ok(user);
    }

    private Answer update(Call call) {
        JsonObject user = account.users().get(call.pathId("user_id"));
        if (user == null) {
            throw new Refusal(400, "There is no such user.");
        }
        return store(user, call.body());
    }

    private Answer store(JsonObject user, JsonObject body) {
        List.of("first_name", "last_name", "is_administrator", "external_user_id", "permissions")
                .forEach(member -> {
                    if (body.getValue(member) != null) {
                        user.put(member, body.getValue(member));
                    }
                });
        account.users().put(user.getInteger("id"), user);
        return Answer.ok(user);
    }

    private Answer delete(Call call) {
        return account.users().remove(call.pathId("user_id")) == null ? Answer.notFound() : Answer.noContent();
    }
}
