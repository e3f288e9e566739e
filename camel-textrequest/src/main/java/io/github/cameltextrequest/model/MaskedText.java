package io.github.cameltextrequest.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text of a model for logs and error messages: ids, states and figures as they are, every other text by its length
 * and every phone number by its last four digits. Masking is the rule and showing the exception, so that a component
 * added later is masked until somebody marks it {@link Shown}. Camel prints a body whenever a Simple expression
 * fails on it; that is why records mask themselves.
 *
 * @since 1.0
 */
public final class MaskedText {

    private MaskedText() {}

    /** Marks text that tells nothing of a person: ids, states, codes, kinds. */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Shown {}

    /** Marks text of which not even the length is told. */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Secret {}

    /** The record's name and components, each shown as it may be. */
    public static String of(Record model) {
        StringJoiner text = new StringJoiner(", ", model.getClass().getSimpleName() + "[", "]");
        for (RecordComponent component : model.getClass().getRecordComponents()) {
            text.add(component.getName() + "=" + value(component, model));
        }
        return text.toString();
    }

    static String of(List<?> models) {
        return masked(models, false);
    }

    private static String value(RecordComponent component, Record model) {
        if (component.isAnnotationPresent(Secret.class)) {
            return "(secret)";
        }
        try {
            return masked(component.getAccessor().invoke(model), component.isAnnotationPresent(Shown.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The record %s must be readable".formatted(model.getClass()), e);
        }
    }

    private static String masked(@Nullable Object value, boolean shown) {
        if (value instanceof String text) {
            return masked(text, shown);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(element -> masked(element, shown)).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.keySet().toString();
        }
        return String.valueOf(value);
    }

    private static String masked(String text, boolean shown) {
        if (PhoneNumbers.isPhoneNumber(text)) {
            return "..." + PhoneNumbers.lastFour(text);
        }
        return shown ? text : "(" + text.length() + " characters)";
    }
}
