package io.github.cameltextrequest.model;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Instances of every model, with a value in each component. */
public final class ModelSamples {

    /** Which the service does not know, and which are never without their members. */
    private static final Set<Class<?>> OURS = Set.of(Page.class, BulkReport.class, BulkChunk.class);

    private ModelSamples() {}

    /** Every public record of the package that is one of the wire's. */
    static Stream<Class<?>> models() {
        return new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
                .importPackagesOf(TextRequestModel.class).stream()
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(Class::isRecord)
                        .filter(model -> TextRequestModel.class.isAssignableFrom(model) && !model.isMemberClass())
                        .filter(model -> !OURS.contains(model));
    }

    /** An instance whose texts come from the function, which is given the name of the component. */
    public static Record sample(Class<?> model, Function<String, String> texts) {
        RecordComponent[] components = model.getRecordComponents();
        try {
            return (Record) model.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(Arrays.stream(components)
                            .map(component -> value(component.getGenericType(), component.getName(), texts))
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(Type type, String name, Function<String, String> texts) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class
                    ? Map.of(name, texts.apply(name), "recurs", true)
                    : List.of(value(generic.getActualTypeArguments()[0], name, texts));
        }
        Map<Type, Object> plain = Map.of(
                Integer.class,
                7,
                Boolean.class,
                true,
                boolean.class,
                true,
                Instant.class,
                Instant.parse("2026-07-25T09:39:35.1234567Z"),
                BigDecimal.class,
                new BigDecimal("220.50"));
        if (type == String.class) {
            return texts.apply(name);
        }
        return plain.containsKey(type) ? plain.get(type) : sample((Class<?>) type, texts);
    }
}
