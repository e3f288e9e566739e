package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of the message history; only its delivery state and redaction change. */
final class TextMessage {
    private static final String REDACTED = "[redacted]";

    private final String id;
    private final Contact contact;
    private final Direction direction;
    private final String body;
    private final @Nullable String author;
    private final List<String> media;
    private final @Nullable String statusCallback;
    private final @Nullable String locationCallback;
    private final Instant at;
    private final Instant appears;
    private @Nullable String status;
    private @Nullable String error;
    private boolean redacted;

    TextMessage(String id, Contact contact, Direction direction, Draft draft, Instant at, Instant appears) {
        this.id = id;
        this.contact = contact;
        this.direction = direction;
        this.body = draft.body();
        this.author = draft.author();
        this.media = List.copyOf(draft.media());
        this.statusCallback = draft.statusCallback();
        this.locationCallback = draft.locationCallback();
        this.at = at;
        this.appears = appears;
    }

    /** Seen from the service: received from the contact, or sent to it. */
    enum Direction {
        R,
        S
    }

    String id() {
        return id;
    }

    Contact contact() {
        return contact;
    }

    boolean inbound() {
        return direction == Direction.R;
    }

    Direction direction() {
        return direction;
    }

    String body() {
        return body;
    }

    List<String> media() {
        return media;
    }

    @Nullable
    String author() {
        return author;
    }

    @Nullable
    String statusCallback() {
        return statusCallback;
    }

    @Nullable
    String locationCallback() {
        return locationCallback;
    }

    Instant at() {
        return at;
    }

    /** From when on it is in the history, unless it always is. */
    boolean inHistory(Instant now) {
        return !now.isBefore(appears);
    }

    boolean alwaysInHistory() {
        return appears.equals(Instant.MIN);
    }

    @Nullable
    String status() {
        return status;
    }

    @Nullable
    String error() {
        return error;
    }

    void status(String status, @Nullable String error) {
        this.status = status;
        this.error = error;
    }

    void redacted(boolean redacted) {
        this.redacted = redacted;
    }

    boolean refused() {
        return "error".equals(status);
    }

    int segments() {
        return Segments.count(body);
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("message_id", id)
                .put("body", redacted ? REDACTED : body)
                .put("message_direction", direction.name())
                .put("response_by_username", author)
                .put("message_timestamp_utc", Timestamps.wire(at))
                .put("delivery_status", status)
                .put("delivery_error", error)
                .put("mms_media", new JsonArray(media));
    }

    JsonObject toDashboardJson() {
        return toJson().put("dashboard_phone", contact.dashboard().phone())
                .put("customer_phone", contact.phone())
                .put("customer_friendly_name", contact.displayName())
                .put("segments_count", segments());
    }

    SentMessage toSentMessage() {
        Dashboard dashboard = contact.dashboard();
        return new SentMessage(
                id, dashboard.id(), dashboard.phone(), contact.phone(), body, author, media, statusCallback, at);
    }
}
