package io.github.cameltextrequest.client;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What makes two rows of a list the same one, though their other members may have changed between two pages. */
final class RowIdentity {

    private static final List<String> NAMES = List.of("id", "messageId", "paymentId", "phoneNumber");
    private static final Map<Class<?>, Optional<RecordComponent>> COMPONENTS = new ConcurrentHashMap<>();

    private RowIdentity() {}

    /** The row's id, or the row itself where it has none. */
    static Object of(Object row) {
        return COMPONENTS
                .computeIfAbsent(row.getClass(), RowIdentity::component)
                .<Object>map(component -> value(component, row))
                .orElse(row);
    }

    private static Optional<RecordComponent> component(Class<?> type) {
        if (!type.isRecord()) {
            return Optional.empty();
        }
        return NAMES.stream()
                .flatMap(name -> Arrays.stream(type.getRecordComponents())
                        .filter(component -> Objects.equals(component.getName(), name)))
                .findFirst();
    }

    private static @Nullable Object value(RecordComponent component, Object row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the record component " + component + " cannot be read", e);
        }
    }
}
