package io.github.cameltextrequest.examples.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameltextrequest.operation.OperationParameter;
import io.github.cameltextrequest.operation.Payload;
import io.github.cameltextrequest.operation.TextRequestOperation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Options and headers as the catalog of the component lists them. */
final class OptionTables {

    private static final String CATALOG = "/META-INF/io/github/cameltextrequest/textrequest.json";

    private final JsonNode catalog;
    private final Set<String> inputs = Arrays.stream(TextRequestOperation.values())
            .flatMap(OptionTables::inputs)
            .collect(Collectors.toUnmodifiableSet());

    OptionTables() throws IOException {
        try (InputStream json = OptionTables.class.getResourceAsStream(CATALOG)) {
            catalog = new ObjectMapper().readTree(Objects.requireNonNull(json, CATALOG));
        }
    }

    private static Stream<String> inputs(TextRequestOperation operation) {
        Payload payload = operation.payload();
        return Stream.concat(
                operation.parameters().stream().map(OperationParameter::option),
                payload == null ? Stream.empty() : payload.memberOptions().stream());
    }

    /** What the consumer alone has. */
    String ofEvents() {
        return options(option -> label(option).startsWith("consumer"));
    }

    /** What calls and events share, and what calls alone have; without the inputs of the operations. */
    String ofCalls() {
        return options(option -> !label(option).startsWith("consumer"));
    }

    private static String label(JsonNode option) {
        return option.path("label").asText();
    }

    private String options(Predicate<JsonNode> wanted) {
        return catalog.path("properties").properties().stream()
                // Camel's own options, which every endpoint has, come from no class of ours.
                .filter(option -> option.getValue().has("configurationClass"))
                .filter(option ->
                        !inputs.contains(option.getKey()) || option.getKey().equals("dashboardId"))
                .filter(option -> wanted.test(option.getValue()))
                .map(OptionTables::optionRow)
                .collect(Collectors.joining("\n", "| option | default | what it is |\n| --- | --- | --- |\n", "\n"));
    }

    private static String optionRow(Map.Entry<String, JsonNode> option) {
        String standard = option.getValue().path("defaultValue").asText();
        return "| `" + option.getKey() + "` | " + (standard.isEmpty() ? "" : "`" + standard + "`") + " | "
                + option.getValue().path("description").asText() + " |";
    }

    /** The headers of events and results. */
    String headers() {
        return catalog.path("headers").properties().stream()
                .map(header -> "| `" + header.getKey() + "` | "
                        + header.getValue().path("javaType").asText() + " | "
                        + header.getValue().path("description").asText() + " |")
                .collect(Collectors.joining("\n", "| header | type | what it is |\n| --- | --- | --- |\n", "\n"));
    }
}
