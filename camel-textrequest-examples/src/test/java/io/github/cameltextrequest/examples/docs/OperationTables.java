package io.github.cameltextrequest.examples.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.cameltextrequest.operation.TextRequestOperation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The operation table as the README shows it, in the groups of the API document. */
final class OperationTables {

    private final Map<String, List<TextRequestOperation>> groups;

    OperationTables() throws IOException {
        Map<String, String> groupOf = groupsByOperationId();
        groups = Arrays.stream(TextRequestOperation.values())
                .filter(TextRequestOperation::ofService)
                .collect(Collectors.groupingBy(
                        operation -> Objects.requireNonNull(groupOf.get(operation.operationId())),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static Map<String, String> groupsByOperationId() throws IOException {
        try (InputStream document = OperationTables.class.getResourceAsStream("/textrequest-openapi.yaml")) {
            JsonNode paths = new YAMLMapper().readTree(document).path("paths");
            return paths.properties().stream()
                    .flatMap(path -> path.getValue().properties().stream())
                    .map(Map.Entry::getValue)
                    .filter(call -> call.has("operationId"))
                    .collect(Collectors.toMap(
                            call -> call.path("operationId").asText(),
                            call -> heading(call.path("tags").path(0).asText())));
        }
    }

    /** {@code CustomFields} as {@code Custom fields}. */
    private static String heading(String tag) {
        return tag.charAt(0) + tag.substring(1).replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    /** One line a group, each operation linked to its section. */
    String overview() {
        StringBuilder table = new StringBuilder("| about | operations |\n| --- | --- |\n");
        groups.forEach((group, operations) -> table.append("| [")
                .append(group)
                .append("](docs/operations.md#")
                .append(group.toLowerCase(Locale.ROOT).replace(' ', '-'))
                .append(") | ")
                .append(operations.stream().map(OperationTables::code).collect(Collectors.joining(", ")))
                .append(" |\n"));
        return table.toString();
    }

    private static String code(TextRequestOperation operation) {
        return "[`" + operation.uriName() + "`](docs/operations.md#"
                + operation.uriName().toLowerCase(Locale.ROOT) + ")";
    }
}
