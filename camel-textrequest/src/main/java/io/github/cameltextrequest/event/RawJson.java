package io.github.cameltextrequest.event;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.github.cameltextrequest.model.TextRequestJson;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object as it was told. It is taken to pieces when somebody looks into it: few routes do, and a store keeps the
 * text.
 */
@JsonSerialize(using = RawJson.Writer.class)
final class RawJson extends AbstractMap<String, Object> {

    private final byte[] json;
    private @Nullable Map<String, Object> members;

    private RawJson(byte[] json) {
        this.json = json;
    }

    /** @param json an object that was read once already, so that it certainly can be */
    static Map<String, Object> of(byte[] json) {
        // What may not be UTF-8 cannot be written out as it is.
        boolean utf8 = json.length > 1 && json[0] == '{' && json[1] != 0;
        return utf8 ? new RawJson(json) : read(json);
    }

    /** A copy that can be changed. */
    RawJson copy() {
        return new RawJson(json);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(byte[] json) {
        return Objects.requireNonNull(TextRequestJson.read(json, LinkedHashMap.class));
    }

    private Map<String, Object> members() {
        Map<String, Object> read = members;
        if (read == null) {
            read = read(json);
            members = read;
        }
        return read;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return members().entrySet();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return members().containsKey(key);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return members().get(key);
    }

    @Override
    public @Nullable Object put(String key, Object value) {
        return members().put(key, value);
    }

    @Override
    public @Nullable Object remove(@Nullable Object key) {
        return members().remove(key);
    }

    /** Writes the text itself, as long as nobody looked into it. */
    static final class Writer extends StdSerializer<RawJson> {
        @Serial
        private static final long serialVersionUID = 1L;

        Writer() {
            super(RawJson.class);
        }

        @Override
        public void serialize(RawJson value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            Map<String, Object> members = value.members;
            if (members == null) {
                generator.writeRawValue(new String(value.json, StandardCharsets.UTF_8));
            } else {
                provider.defaultSerializeValue(members, generator);
            }
        }
    }
}
