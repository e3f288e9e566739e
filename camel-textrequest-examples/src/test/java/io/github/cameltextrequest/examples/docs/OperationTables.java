package io.github.cameltextrequest.examples.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.cameltextrequest.operation.OperationParameter;
import io.github.cameltextrequest.operation.Payload;
import io.github.cameltextrequest.operation.Result;
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
import java.util.stream.Stream;

/** The operation table as the documentation shows it, in the groups of the API document. */
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

    /** One section a group, one line an operation. */
    String details() {
        StringBuilder page = new StringBuilder();
        groups.forEach((group, operations) -> {
            page.append("## ").append(group).append("\n\n");
            page.append("| operation | call | options | body in | body out | may be repeated |\n");
            page.append("| --- | --- | --- | --- | --- | --- |\n");
            operations.forEach(operation -> page.append(row(operation)));
            page.append('\n');
        });
        return page.toString().stripTrailing() + "\n";
    }

    private static String row(TextRequestOperation operation) {
        return Stream.of(
                        code(operation),
                        "`" + operation.method() + " " + operation.path() + "`",
                        options(operation),
                        in(operation),
                        out(operation),
                        operation.repeatable() ? "yes" : "no")
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String options(TextRequestOperation operation) {
        Payload payload = operation.payload();
        Stream<String> parameters = operation.parameters().stream().map(OperationTables::option);
        Stream<String> members = payload == null
                ? Stream.empty()
                : payload.memberOptions().stream()
                        .map(member -> payload.required().contains(member) ? "**" + member + "**" : member);
        return Stream.concat(parameters, members).collect(Collectors.joining(", "));
    }

    private static String option(OperationParameter parameter) {
        String marked = parameter.place() == OperationParameter.Place.QUERY
                ? "_" + parameter.option() + "_"
                : parameter.option();
        return parameter.required() ? "**" + marked + "**" : marked;
    }

    private static String in(TextRequestOperation operation) {
        Payload payload = operation.payload();
        if (payload == null) {
            return "";
        }
        String type = "`" + payload.type().getSimpleName() + "`";
        if (payload.textIsMessage()) {
            return "the text, or " + type;
        }
        return switch (payload.kind()) {
            case OBJECT -> type;
            case LIST -> "list of " + type;
            case MULTIPART -> "the file";
        };
    }

    private static String out(TextRequestOperation operation) {
        if (operation == TextRequestOperation.BULK_UPDATE_CONTACTS) {
            return "`BulkReport`"; // the rows the service answers with, chunk by chunk, are summed up in it
        }
        Result result = operation.result();
        Class<?> type = result.type();
        String name = type == null ? "" : "`" + type.getSimpleName() + "`";
        return switch (result.kind()) {
            case NONE -> "";
            case ONE -> name;
            case LIST -> "list of " + name;
            case PAGE -> "`Page` of " + name;
        };
    }

    private static String code(TextRequestOperation operation) {
        return "`" + operation.uriName() + "`";
    }
}
