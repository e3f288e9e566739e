package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sending texts, and hiding them. */
final class MessageOperations implements OperationGroup {
    private final Account account;
    private final Texting texting;
    private final Uploads uploads;

    MessageOperations(Account account, Texting texting, Uploads uploads) {
        this.account = account;
        this.texting = texting;
        this.uploads = uploads;
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "SendMessage",
                this::send,
                "SendMessageByPhoneNumber",
                this::sendToContact,
                "RedactMessage",
                call -> redact(call, true),
                "UnredactMessage",
                call -> redact(call, false));
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

    private Draft draft(JsonObject body) {
        String sender = body.getString("sender_name");
        return new Draft(
                LocationRequests.text(body),
                sender == null ? "API" : sender,
                media(body.getJsonArray("mms_media")),
                body.getString("status_callback"),
                body.getString("location_callback"));
    }

    /** Only what was uploaded here may be sent; the host of the URL is as the uploader saw it. */
    private List<String> media(@Nullable JsonArray urls) {
        if (urls == null) {
            return List.of();
        }
        List<String> media = urls.stream().map(String.class::cast).toList();
        media.forEach(url -> {
            if (uploads.find(URI.create(url).getPath()) == null) {
                throw new Refusal(400, "mms_media must hold URLs of uploaded files only.");
            }
        });
        return media;
    }

    private Answer redact(Call call, boolean redacted) {
        TextMessage message = account.messages().get(call.path("message_id"));
        if (message == null) {
            return Answer.notFound();
        }
        message.redacted(redacted);
        return Answer.okWithoutBody();
    }
}
