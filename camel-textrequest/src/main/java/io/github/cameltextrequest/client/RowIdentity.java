package io.github.cameltextrequest.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltextrequest.model.TextRequestJson;
import io.github.cameltextrequest.model.TextRequestModel;
import io.github.cameltextrequest.model.Timestamps;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What makes two rows of a list the same one, though their other members may have changed between two pages. */
final class RowIdentity {

    private static final List<String> NAMES = List.of("id", "messageId", "paymentId", "phoneNumber", "json");
    private static final List<String> WIRE_NAMES = List.of("id", "message_id", "payment_id", "phone_number");
    private static final Map<Class<?>, List<RecordComponent>> COMPONENTS = new ConcurrentHashMap<>();

    private RowIdentity() {}

    /** The row's id as text, or all of the row where it has none. */
    static String of(Object row) {
        return COMPONENTS.computeIfAbsent(row.getClass(), RowIdentity::components).stream()
                .map(component -> value(component, row))
                .filter(Objects::nonNull)
                .findFirst()
                .map(id -> id instanceof JsonNode json ? of(json) : id.toString())
                .orElseGet(() -> whole(row));
    }

    private static String of(JsonNode row) {
        return WIRE_NAMES.stream()
                .map(row::path)
                .filter(id -> id.isNumber() || id.isTextual())
                .findFirst()
                .map(JsonNode::asText)
                .orElseGet(row::toString);
    }

    /** Not by the text of a model, which masks what tells it from others. */
    private static String whole(Object row) {
        return row instanceof TextRequestModel
                ? new String(TextRequestJson.write(row), StandardCharsets.UTF_8)
                : row.toString();
    }

    /** When the row was made, as far as it says so. */
    static Optional<Instant> madeAt(Object row) {
        return row instanceof ListRow listed ? time(listed.json().path("date_created_utc")) : Optional.empty();
    }

    private static Optional<Instant> time(JsonNode member) {
        try {
            return member.isTextual() ? Optional.of(Timestamps.parse(member.asText())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<RecordComponent> components(Class<?> type) {
        if (!type.isRecord()) {
            return List.of();
        }
        return NAMES.stream()
                .flatMap(name -> Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getName().equals(name)))
                .toList();
    }

    private static @Nullable Object value(RecordComponent component, Object row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the record component " + component + " cannot be read", e);
        }
    }
}
