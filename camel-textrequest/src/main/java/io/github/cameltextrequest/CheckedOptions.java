package io.github.cameltextrequest;

import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.jspecify.annotations.Nullable;

/**
 * Sets options on the component and keeps the names of those it does not have. Left to itself, Camel prints such an
 * option together with its value.
 */
final class CheckedOptions implements PropertyConfigurer, PropertyConfigurerGetter {

    private final PropertyConfigurer generated;
    private final PropertyConfigurerGetter options;
    private final Set<String> unknown;

    /** @param generated the configurer that the build generates; it is a getter, too */
    CheckedOptions(PropertyConfigurer generated, Set<String> unknown) {
        this.generated = generated;
        this.options = (PropertyConfigurerGetter) generated;
        this.unknown = unknown;
    }

    @Override
    public boolean configure(CamelContext camel, Object target, String name, Object value, boolean ignoreCase) {
        if (!generated.configure(camel, target, name, value, ignoreCase)) {
            unknown.add(name);
        }
        return true;
    }

    @Override
    public @Nullable Class<?> getOptionType(String name, boolean ignoreCase) {
        return options.getOptionType(name, ignoreCase);
    }

    @Override
    public String @Nullable [] getAutowiredNames() {
        return options.getAutowiredNames();
    }

    @Override
    public @Nullable Object getCollectionValueType(Object target, String name, boolean ignoreCase) {
        return options.getCollectionValueType(target, name, ignoreCase);
    }

    @Override
    public @Nullable Object getOptionValue(Object target, String name, boolean ignoreCase) {
        return options.getOptionValue(target, name, ignoreCase);
    }
}
