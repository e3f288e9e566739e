package io.github.cameltextrequest.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
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
public record ScheduledMessage(
        @JsonAnySetter @JsonAnyGetter @JsonInclude(content = JsonInclude.Include.ALWAYS)
        Map<String, @Nullable Object> members)
        implements TextRequestModel {

    public ScheduledMessage {
        members = members == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
