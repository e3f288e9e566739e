package io.github.cameltextrequest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may stand in an option or header as an input: nothing whose text only a programmer could read. */
final class HeaderValue {

    private HeaderValue() {}

    /**
     * The value, a JSON value as what it holds.
     *
     * @throws IllegalArgumentException when it is, or holds, something of another type
     */
    static Object checked(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(HeaderValue::single).toList()
                : single(value);
    }

    /** What a JSON value holds; anything else as it is. */
    static @Nullable Object plain(@Nullable Object value) {
        return value instanceof JsonNode json && json.isValueNode() ? json.asText() : value;
    }

    private static Object single(@Nullable Object given) {
        Object value = plain(given);
        if (value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof Enum
                || value instanceof UUID) {
            return value;
        }
        throw new IllegalArgumentException("a text, a number, a boolean or a list of these; the type was "
                + (value == null ? "null" : value.getClass().getName()));
    }
}
