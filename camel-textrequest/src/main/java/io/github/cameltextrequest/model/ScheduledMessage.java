package io.github.cameltextrequest.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text that waits for its time. No source names the members of this schema, so it keeps whatever the service sends.
 *
 * @param members every member as it was sent, by its name on the wire
 * @since 1.0
 */
public record ScheduledMessage(Map<String, @Nullable Object> members) implements TextRequestModel {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ScheduledMessage {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    @Override
    @JsonValue
    public Map<String, @Nullable Object> members() {
        return members;
    }

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
