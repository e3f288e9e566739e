package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The two ways to send a text. */
final class MessageOperations implements OperationGroup {
    private final Account account;
    private final Texting texting;

    MessageOperations(Account account, Texting texting) {
        this.account = account;
        this.texting = texting;
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of("SendMessage", this::send, "SendMessageByPhoneNumber", this::sendToContact);
    }

    private Answer send(Call call) {
        JsonObject body = call.body();
        Draft draft = draft(body);
        Dashboard dashboard = account.findDashboard(PhoneNumbers.normalize(body.getString("from")));
        if (dashboard == null) {
            throw new Refusal(400, "The from number is not a dashboard of this account.");
        }
        String to = PhoneNumbers.normalize(body.getString("to"));
        if (to == null) {
            return badNumber(dashboard, body.getString("to"));
        }
        return Answer.ok(sendResponse(texting.send(account.findOrCreateContact(dashboard, to), draft)));
    }

    private Answer sendToContact(Call call) {
        Draft draft = draft(call.body());
        Dashboard dashboard = account.dashboard(call.dashboardId());
        String phone = ContactOperations.requireNumber(call.phoneNumber());
        return Answer.ok(texting.send(account.findOrCreateContact(dashboard, phone), draft)
                .toJson());
    }

    private static JsonObject sendResponse(TextMessage message) {
        JsonObject response = new JsonObject()
                .put("message_id", message.id())
                .put("segments_count", message.segments())
                .put("from", message.contact().dashboard().phone())
                .put("to", message.contact().phone())
                .put("status", message.status());
        return message.refused()
                ? response.put("errorCode", message.error()).put("message", "The contact has opted out.")
                : response;
    }

    /** A number that cannot be texted is found only after validation, so the answer is a refusal inside a 200. */
    private static Answer badNumber(Dashboard dashboard, String to) {
        return Answer.ok(new JsonObject()
                .putNull("message_id")
                .put("from", dashboard.phone())
                .put("to", to)
                .put("status", "error")
                .put("message", "The to number cannot be texted."));
    }

    private static Draft draft(JsonObject body) {
        String sender = body.getString("sender_name");
        return new Draft(
                body.getString("body"),
                sender == null ? "API" : sender,
                media(body.getJsonArray("mms_media")),
                body.getString("status_callback"),
                body.getString("location_callback"));
    }

    @SuppressWarnings("unchecked") // the document has said that the elements are strings
    private static List<String> media(@Nullable JsonArray urls) {
        return urls == null ? List.of() : urls.getList();
    }
}
