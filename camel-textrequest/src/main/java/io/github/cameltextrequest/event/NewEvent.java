package io.github.cameltextrequest.event;

import io.github.cameltextrequest.model.TextRequestJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event to be stored. Its text is written when it is first asked for: a store that keeps the object itself does not
 * ask.
 *
 * @since 1.0
 */
public final class NewEvent {
    private final String dedupeKey;
    private final String lane;
    private final String type;
    private final EventOrigin origin;
    private final Instant occurredAt;
    private final @Nullable Object body;
    private @Nullable String payload;

    /**
     * @param dedupeKey what makes the event the same event, wherever it comes from
     * @param lane events of one lane are dispatched one after the other, in the order stored
     * @param type the service's name of the event, for example {@code msg_received}
     * @param origin how the event was learnt of
     * @param payload the event as text, kept until it is done
     * @param occurredAt when it happened, as the service tells it
     */
    public NewEvent(
            String dedupeKey, String lane, String type, EventOrigin origin, String payload, Instant occurredAt) {
        this(dedupeKey, lane, type, origin, null, payload, occurredAt);
    }

    NewEvent(Occurrence occurrence, EventOrigin origin) {
        this(
                occurrence.dedupeKey(),
                occurrence.lane(),
                occurrence.type().wireName(),
                origin,
                occurrence.body(),
                null,
                occurrence.at());
    }

    private NewEvent(
            String dedupeKey,
            String lane,
            String type,
            EventOrigin origin,
            @Nullable Object body,
            @Nullable String payload,
            Instant occurredAt) {
        this.dedupeKey = dedupeKey;
        this.lane = lane;
        this.type = type;
        this.origin = origin;
        this.body = body;
        this.payload = payload;
        this.occurredAt = occurredAt;
    }

    public String dedupeKey() {
        return dedupeKey;
    }

    public String lane() {
        return lane;
    }

    public String type() {
        return type;
    }

    public EventOrigin origin() {
        return origin;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public String payload() {
        String text = payload;
        if (text == null) {
            text = new String(TextRequestJson.write(Objects.requireNonNull(body)), StandardCharsets.UTF_8);
            payload = text;
        }
        return text;
    }

    /** What the payload is the text of, for one who may change it: as it was handed in, else read. */
    Object body(Class<?> ofType) {
        if (body instanceof MessageEvent message && message.raw() instanceof RawJson) {
            return message.again();
        }
        return Objects.requireNonNull(
                TextRequestJson.read(payload().getBytes(StandardCharsets.UTF_8), ofType),
                "a payload must hold an event");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NewEvent that
                && dedupeKey.equals(that.dedupeKey)
                && lane.equals(that.lane)
                && type.equals(that.type)
                && origin == that.origin
                && occurredAt.equals(that.occurredAt)
                && payload().equals(that.payload());
    }

    @Override
    public int hashCode() {
        return dedupeKey.hashCode();
    }

    /** Leaves out payload and lane, which hold a person's text and number. */
    @Override
    public String toString() {
        return "NewEvent[" + type + ", " + dedupeKey + ", " + origin + ", " + occurredAt + "]";
    }
}
