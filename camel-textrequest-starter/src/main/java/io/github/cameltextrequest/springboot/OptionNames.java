package io.github.cameltextrequest.springboot;

import io.github.cameltextrequest.model.NearNames;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.core.env.Environment;

/**
 * Names of the properties below {@link #PREFIX}. Spring Boot would pass over a misspelt one in silence, or print its
 * value, which may be the key.
 */
final class OptionNames {

    static final String PREFIX = "camel.component.textrequest";

    private static final int SUGGESTIONS = 3;

    /** The names as they are written, by themselves without dashes. */
    private final Map<String, String> names = new TreeMap<>();

    private OptionNames(Stream<String> names) {
        names.forEach(name -> this.names.put(undashed(name), name));
    }

    static OptionNames ofComponent() {
        return new OptionNames(Stream.concat(
                Stream.of("enabled", "customizer.enabled"),
                Stream.of(BeanUtils.getPropertyDescriptors(TextRequestComponentConfiguration.class))
                        .filter(property ->
                                property.getReadMethod().getDeclaringClass() == TextRequestComponentConfiguration.class)
                        .map(property -> DataObjectPropertyName.toDashedForm(property.getName()))));
    }

    Collection<String> all() {
        return names.values();
    }

    /** @throws UnknownOptionException for the first property that is none of the component's */
    void refuseUnknown(Environment environment) {
        Binder.get(environment)
                .bind(PREFIX, Bindable.mapOf(String.class, Object.class))
                .ifBound(found -> flat("", found)
                        .filter(name -> !names.containsKey(undashed(name)))
                        .findFirst()
                        .ifPresent(name -> {
                            throw new UnknownOptionException(PREFIX + "." + name, near(name));
                        }));
    }

    /** A name with a dot comes as a map in a map. */
    private static Stream<String> flat(String prefix, Map<?, ?> found) {
        return found.entrySet().stream()
                .flatMap(entry -> entry.getValue() instanceof Map<?, ?> inner
                        ? flat(prefix + entry.getKey() + ".", inner)
                        : Stream.of(prefix + entry.getKey()));
    }

    private List<String> near(String wrong) {
        return NearNames.of(wrong, names.values(), SUGGESTIONS).stream()
                .map(name -> PREFIX + "." + name)
                .toList();
    }

    /** Spring Boot takes api-key, apiKey, api_key and APIKEY for the same. */
    private static String undashed(String name) {
        return name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
    }
}
