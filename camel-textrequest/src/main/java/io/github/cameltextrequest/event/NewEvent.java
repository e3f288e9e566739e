package io.github.cameltextrequest.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.cameltextrequest.model.TextRequestJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event to be stored. That of a text which a hook brought holds the text as it was read, and writes its payload each
 * time it is asked for; any other holds its payload alone.
 *
 * @since 1.0
 */
@JsonPropertyOrder({"dedupeKey", "lane", "type", "origin", "payload", "occurredAt"})
public final class NewEvent {
    private final String dedupeKey;
    private final String lane;
    private final String type;
    private final EventOrigin origin;
    private final Instant occurredAt;
    /** A {@link MessageEvent} whose {@code raw} is a {@link RawJson}, or the payload: never both. */
    private final Object content;

    /**
     * @param dedupeKey what makes the event the same event, wherever it comes from
     * @param lane events of one lane are dispatched one after the other, in the order stored
     * @param type the service's name of the event, for example {@code msg_received}
     * @param origin how the event was learnt of
     * @param payload the event as text, kept until it is done
     * @param occurredAt when it happened, as the service tells it
     */
    @JsonCreator
    public NewEvent(
            @JsonProperty("dedupeKey") String dedupeKey,
            @JsonProperty("lane") String lane,
            @JsonProperty("type") String type,
            @JsonProperty("origin") EventOrigin origin,
            @JsonProperty("payload") String payload,
            @JsonProperty("occurredAt") Instant occurredAt) {
        this.dedupeKey = dedupeKey;
        this.lane = lane;
        this.type = type;
        this.origin = origin;
        this.content = payload;
        this.occurredAt = occurredAt;
    }

    NewEvent(Occurrence occurrence, EventOrigin origin) {
        this.dedupeKey = occurrence.dedupeKey();
        this.lane = occurrence.lane();
        this.type = occurrence.type().wireName();
        this.origin = origin;
        this.content = isHookText(occurrence.body()) ? occurrence.body() : Occurrence.json(occurrence.body());
        this.occurredAt = occurrence.at();
    }

    /** What makes the event the same event, wherever it comes from; never null. */
    @JsonProperty
    public String dedupeKey() {
        return dedupeKey;
    }

    /** Events of one lane are dispatched one after the other, in the order stored; never null. */
    @JsonProperty
    public String lane() {
        return lane;
    }

    /** The service's name of the event, for example {@code msg_received}; never null. */
    @JsonProperty
    public String type() {
        return type;
    }

    /** How the event was learnt of; never null. */
    @JsonProperty
    public EventOrigin origin() {
        return origin;
    }

    /** When it happened, as the service tells it; never null. */
    @JsonProperty
    public Instant occurredAt() {
        return occurredAt;
    }

    /** The event as JSON, which a store keeps until the event is done; never null. */
    @JsonProperty
    public String payload() {
        return content instanceof String text ? text : Occurrence.json(content);
    }

    /** What the payload is the text of, as an object that the caller may change. */
    Object body(Class<?> ofType) {
        if (content instanceof MessageEvent message) {
            return message.copy();
        }
        return Objects.requireNonNull(
                TextRequestJson.read(payload().getBytes(StandardCharsets.UTF_8), ofType),
                "a payload must hold an event");
    }

    private static boolean isHookText(Object body) {
        return body instanceof MessageEvent message && message.raw() instanceof RawJson;
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
