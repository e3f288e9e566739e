package io.github.cameltextrequest.simulator;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be said about a fault, named in the control API as here in lower case. */
enum FaultSetting {
    PROCESSED(Boolean.class),
    DELAY(Duration.class),
    HISTORY_DELAY(Duration.class),
    HISTORY_HIDDEN(Boolean.class),
    STATUS(Integer.class),
    RETRY_AFTER(String.class),
    RETRY_AFTER_DATE(Duration.class),
    DURATION(Duration.class),
    CONTENT_TYPE(String.class),
    BODY(String.class),
    CHARSET(String.class),
    ENCODING(String.class),
    BYTES(Integer.class),
    INTERVAL(Duration.class),
    SIZE(Long.class),
    LOCATION(String.class),
    CODE(String.class);

    private static final Map<Class<?>, String> JSON_TYPES = Map.of(
            Boolean.class,
            "true or false",
            Duration.class,
            "an ISO duration such as \"PT1S\"",
            Integer.class,
            "a whole number",
            Long.class,
            "a whole number",
            String.class,
            "text");

    private final Class<?> type;

    FaultSetting(Class<?> type) {
        this.type = type;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    Object require(@Nullable Object value) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(wireName() + " must be given as " + JSON_TYPES.get(type));
        }
        return value;
    }

    /** The value as JSON holds it, made what the fault wants. */
    Object fromJson(@Nullable Object json) {
        if (type == Duration.class && json instanceof String text) {
            return Duration.parse(text);
        }
        if (type == Long.class && json instanceof Integer number) {
            return number.longValue();
        }
        return require(json);
    }
}
