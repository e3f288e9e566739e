package io.github.cameltextrequest.springboot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Writes the class of the component's Spring Boot properties and their metadata from the component's catalog. The build
 * runs this file as it is, without compiling it first.
 */
final class OptionsWriter {

    private static final String CATALOG = "/META-INF/io/github/cameltextrequest/textrequest.json";
    private static final String PACKAGE = "io.github.cameltextrequest.springboot";
    private static final String CLASS = "TextRequestComponentConfiguration";
    private static final String PREFIX = "camel.component.textrequest";

    private static final Map<String, String> WRAPPERS =
            Map.of("boolean", "Boolean", "int", "Integer", "long", "Long", "double", "Double");
    private static final Set<String> BEANS = Set.of("object");

    private final JsonNode options;

    private OptionsWriter(JsonNode options) {
        this.options = options;
    }

    /** Arguments: the folder of sources, the folder of classes. */
    public static void main(String... arguments) throws IOException {
        try (InputStream json = OptionsWriter.class.getResourceAsStream(CATALOG)) {
            JsonNode catalog = new ObjectMapper().readTree(Objects.requireNonNull(json, CATALOG));
            OptionsWriter writer = new OptionsWriter(catalog.path("componentProperties"));
            write(Path.of(arguments[0], PACKAGE.replace('.', '/'), CLASS + ".java"), writer.source());
            write(Path.of(arguments[1], "META-INF/spring-configuration-metadata.json"), writer.metadata());
        }
    }

    private static void write(Path file, String text) throws IOException {
        if (Files.exists(file) && Files.readString(file).equals(text)) {
            return; // left alone, so that nothing is compiled anew
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String source() {
        StringBuilder fields = new StringBuilder();
        StringBuilder methods = new StringBuilder();
        options.properties().forEach(option -> {
            String name = option.getKey();
            String type = type(option.getValue());
            String suffix = Character.toUpperCase(name.charAt(0)) + name.substring(1);
            fields.append("    private %s %s;%n".formatted(type, name));
            methods.append("%n    /** %s */%n".formatted(description(option.getValue())))
                    .append("    public %s get%s() {%n        return %s;%n    }%n".formatted(type, suffix, name))
                    .append("%n    public void set%s(%s %s) {%n        this.%s = %s;%n    }%n"
                            .formatted(suffix, type, name, name, name));
        });
        return """
                package %s;

                import org.springframework.boot.context.properties.ConfigurationProperties;

                /** The options of the component as Spring Boot properties; what is not set stays as the component has it. */
                @ConfigurationProperties("%s")
                public class %s {

                %s%s}
                """.formatted(PACKAGE, PREFIX, CLASS, fields, methods);
    }

    private String metadata() {
        ObjectNode metadata = new ObjectMapper().createObjectNode();
        metadata.putArray("groups")
                .addObject()
                .put("name", PREFIX)
                .put("type", PACKAGE + "." + CLASS)
                .put("sourceType", PACKAGE + "." + CLASS);
        ArrayNode properties = metadata.putArray("properties");
        switchOff(properties, "enabled", "Whether Spring Boot configures the component.");
        switchOff(properties, "customizer.enabled", "Whether the properties are set on the component.");
        options.properties().forEach(option -> describe(properties.addObject(), option.getKey(), option.getValue()));
        return metadata.toPrettyString() + "\n";
    }

    private static void switchOff(ArrayNode properties, String name, String description) {
        properties
                .addObject()
                .put("name", PREFIX + "." + name)
                .put("type", "java.lang.Boolean")
                .put("description", description)
                .put("defaultValue", true);
    }

    private static void describe(ObjectNode property, String name, JsonNode option) {
        String type = type(option);
        property.put("name", PREFIX + "." + dashed(name))
                .put("type", type.contains(".") ? type : "java.lang." + type)
                .put("description", description(option))
                .put("sourceType", PACKAGE + "." + CLASS);
        if (option.has("defaultValue")) {
            property.set("defaultValue", option.get("defaultValue"));
        }
    }

    /** Durations are Spring's, so that 30s can be written; a bean is named, as #bean:name. */
    private static String type(JsonNode option) {
        String kind = option.path("type").asText();
        String javaType = option.path("javaType").asText();
        if (kind.equals("duration")) {
            return "java.time.Duration";
        }
        if (BEANS.contains(kind) || javaType.equals("java.lang.String")) {
            return "String";
        }
        return WRAPPERS.getOrDefault(javaType, javaType);
    }

    private static String description(JsonNode option) {
        String text = option.path("description").asText();
        String description = text.endsWith(".") ? text : text + "."; // Camel's own options have none
        return BEANS.contains(option.path("type").asText())
                ? description + " A bean's name, as #bean:name, of type "
                        + option.path("javaType").asText() + "."
                : description;
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
