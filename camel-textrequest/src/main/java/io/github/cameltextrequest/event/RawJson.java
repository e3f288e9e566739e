package io.github.cameltextrequest.event;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonGeneratorImpl;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
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
 * text. Parallel branches of a route may look into one and put into it; it is not to be changed while another iterates.
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

    private synchronized Map<String, Object> members() {
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
    public synchronized boolean containsKey(@Nullable Object key) {
        return members().containsKey(key);
    }

    @Override
    public synchronized @Nullable Object get(@Nullable Object key) {
        return members().get(key);
    }

    @Override
    public synchronized @Nullable Object put(String key, Object value) {
        return members().put(key, value);
    }

    @Override
    public synchronized @Nullable Object remove(@Nullable Object key) {
        return members().remove(key);
    }

    /** As JSON it is the text itself, as long as nobody looked into it; in any other form its members. */
    static final class Writer extends StdSerializer<RawJson> {
        @Serial
        private static final long serialVersionUID = 1L;

        Writer() {
            super(RawJson.class);
        }

        @Override
        public void serialize(RawJson value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            synchronized (value) {
                if (value.members == null && generator instanceof JsonGeneratorImpl) {
                    generator.writeRawValue(new String(value.json, StandardCharsets.UTF_8));
                } else {
                    provider.defaultSerializeValue(value.members(), generator);
                }
            }
        }

        /** The type that is named is that of the members, which can be read again. */
        @Override
        public void serializeWithType(
                RawJson value, JsonGenerator generator, SerializerProvider provider, TypeSerializer types)
                throws IOException {
            synchronized (value) {
                Map<String, Object> members = value.members();
                provider.findValueSerializer(members.getClass(), null)
                        .serializeWithType(members, generator, provider, types);
            }
        }
    }
}
