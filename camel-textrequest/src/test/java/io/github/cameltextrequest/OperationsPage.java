package io.github.cameltextrequest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameltextrequest.operation.ApiDocument;
import io.github.cameltextrequest.operation.ParameterType;
import io.github.cameltextrequest.operation.Payload;
import io.github.cameltextrequest.operation.Result;
import io.github.cameltextrequest.operation.TextRequestOperation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page {@code docs/operations.md}, written from the operation table, the API document and the catalog. */
final class OperationsPage {

    private static final String INTRODUCTION = """
            # Operations

            Everything that `textrequest:OPERATION` can call, in the groups of the service's API document. This page is
            generated from the operation table: a test fails when the two differ, and says how to write it anew.

            - **Inputs.** What stands on the URI is fixed; a header fills what the URI leaves open; the component's
              `dashboardId` comes last. A filter nobody set is never sent. What is required and missing fails before any call.
            - **Payload.** A record of `io.github.cameltextrequest.model`, a `Map`, a Jackson `JsonNode` or JSON text, with names
              in camelCase or snake_case; a member that the service does not know is an error. In the two sends a text body is
              the message itself, and `payload=json` makes it JSON. Where there is no payload, the body is ignored.
            - **Result.** The body: a record, a list or a `Page`, see [results](component.md#results). Lists with pages take
              `fetch=page|all|stream`. The status of the answer is in the header `CamelTextRequestResponseCode`.
            - **Codes** other than 2xx become the [exceptions](component.md#errors) named. Every operation can also end as
              `RateLimitedException` (429), as `UnexpectedAnswerException` (an answer that is none of the service's), or without
              an answer or with a 5xx: as `UnavailableException`, and as `OutcomeUnknownException` where it is never repeated.
              Deleting what is not there is a `NotFoundException`; a route that does not mind handles it with `onException`.
            """;

    private static final String OURS = """
            ## Ours

            These have no operation of the service behind them:

            - `textrequest:request` sends any `method` to any `path` below the base URL, for what has no operation yet. Both are
              options, or the headers `CamelTextRequestMethod` and `CamelTextRequestPath`; without a method it is a GET. The body
              goes out as JSON, the answer comes back as maps and lists, or as text with `outputFormat=json`.
            - `textrequest:deadEvents` lists the [dead events](events.md#failures) of the `subscription`, or of all with
              `subscription=*`.
            - `textrequest:replayDeadEvents` hands dead events to their route once more: those whose ids are in the body, else all
              of the `subscription`, or of every one with `subscription=*`. The body becomes their number.

            `textrequest:events` is the one that [receives](events.md).
            """;

    private final Map<String, ApiDocument.Operation> document = new ApiDocument().operations();
    private final JsonNode options = catalog().path("properties");

    static Stream<TextRequestOperation> operations() {
        return Arrays.stream(TextRequestOperation.values()).filter(TextRequestOperation::ofService);
    }

    String text() {
        Map<String, List<TextRequestOperation>> groups = operations()
                .collect(Collectors.groupingBy(
                        operation -> document.get(operation.operationId()).group(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return Stream.concat(
                        Stream.of(INTRODUCTION),
                        Stream.concat(
                                groups.entrySet().stream().map(group -> group(group.getKey(), group.getValue())),
                                Stream.of(OURS)))
                .collect(Collectors.joining("\n"));
    }

    private String group(String name, List<TextRequestOperation> operations) {
        String rows = operations.stream()
                .map(operation -> "| [`%s`](#%s) | %s | %s | %s |\n"
                        .formatted(
                                operation.uriName(),
                                operation.uriName().toLowerCase(Locale.ROOT),
                                document.get(operation.operationId()).summary(),
                                in(operation),
                                out(operation)))
                .collect(Collectors.joining());
        return "## " + name + "\n\n| operation | what it does | body in | body out |\n| --- | --- | --- | --- |\n"
                + rows + "\n" + operations.stream().map(this::section).collect(Collectors.joining("\n"));
    }

    private String section(TextRequestOperation operation) {
        OperationSnippets snippets = new OperationSnippets(operation);
        return """
                ### %s

                `%s %s`, %s

                %s%s**Result:** %s

                **Codes:** %s

                ```java
                %s
                ```

                ```yaml
                %s
                ```
                """.formatted(
                        operation.uriName(),
                        operation.method(),
                        operation.path(),
                        operation.repeatable() ? "may be repeated" : "never repeated when it may have happened",
                        inputs(operation),
                        payload(operation, snippets),
                        result(operation),
                        codes(operation),
                        snippets.java(),
                        snippets.yaml());
    }

    private String inputs(TextRequestOperation operation) {
        Stream<String> parameters = operation.parameters().stream()
                .map(input -> input(input.option(), input.header(), words(input.type()), input.required()));
        Payload payload = operation.payload();
        Stream<String> members = payload == null
                ? Stream.empty()
                : payload.memberOptions().stream()
                        .map(member -> input(
                                member,
                                "CamelTextRequest" + Character.toUpperCase(member.charAt(0)) + member.substring(1),
                                "member of the payload",
                                payload.required().contains(member)));
        String rows = Stream.concat(parameters, members).collect(Collectors.joining());
        return rows.isEmpty()
                ? ""
                : "| option | header | what it is | type | required |\n| --- | --- | --- | --- | --- |\n" + rows + "\n";
    }

    private String input(String option, String header, String type, boolean required) {
        return "| `%s` | `%s` | %s | %s | %s |\n"
                .formatted(
                        option,
                        header,
                        options.path(option).path("description").asText(),
                        type,
                        required ? "yes" : "no");
    }

    private static String payload(TextRequestOperation operation, OperationSnippets snippets) {
        Payload payload = operation.payload();
        if (payload == null) {
            return "";
        }
        if (payload.kind() == Payload.Kind.MULTIPART) {
            return "**Payload:** a file, a stream, bytes or an attachment; its name is in `CamelTextRequestFileName`, else"
                    + " `CamelFileName`, else that of the attachment. csv, jpeg, jpg, png, gif, txt, xlsx, mp4, vcard and vcf"
                    + " have at most 5 MB, pdf at most 1 MB. The `url` that comes back serves as `mmsMedia` of a send at"
                    + " once, three of them at most.\n\n";
        }
        return "**Payload:** %s`%s`; required: %s.\n\n```json\n%s\n```\n\n"
                .formatted(
                        payload.textIsMessage()
                                ? "the text, or "
                                : payload.kind() == Payload.Kind.LIST ? "any number of rows " : "",
                        payload.type().getSimpleName(),
                        payload.required().isEmpty() ? "nothing" : code(payload.required()),
                        snippets.json());
    }

    private static String in(TextRequestOperation operation) {
        Payload payload = operation.payload();
        if (payload == null) {
            return "";
        }
        String type = "`" + payload.type().getSimpleName() + "`";
        return switch (payload.kind()) {
            case OBJECT -> payload.textIsMessage() ? "the text, or " + type : type;
            case LIST -> "rows of " + type;
            case MULTIPART -> "the file";
        };
    }

    private static String out(TextRequestOperation operation) {
        if (operation == TextRequestOperation.BULK_UPDATE_CONTACTS) {
            return "`BulkReport`"; // the rows the service answers with, chunk by chunk, are summed up in it
        }
        Result result = operation.result();
        String type = result.type() == null ? "" : "`" + result.type().getSimpleName() + "`";
        return switch (result.kind()) {
            case NONE -> "";
            case ONE -> type;
            case LIST -> "list of " + type;
            case PAGE -> "`Page` of " + type;
        };
    }

    private static String result(TextRequestOperation operation) {
        return operation.result().kind() == Result.Kind.NONE
                ? "a null body."
                : operation == TextRequestOperation.BULK_UPDATE_CONTACTS
                        ? "a `BulkReport`: what became of every row, in chunks of `chunkSize`."
                        : out(operation) + ".";
    }

    private String codes(TextRequestOperation operation) {
        return document.get(operation.operationId()).answers().entrySet().stream()
                .filter(answer ->
                        answer.getKey().matches("\\d+") && !answer.getKey().equals("429"))
                .map(answer -> answer.getKey() + " " + meaning(operation, answer.getKey(), answer.getValue()))
                .collect(Collectors.joining(", ", "", "."));
    }

    private static String meaning(TextRequestOperation operation, String code, boolean content) {
        if (operation.absentAt().contains(Integer.valueOf(code))) {
            return "there is none, a null body";
        }
        return switch (code) {
            case "401" -> "`AuthenticationException`";
            case "404" -> "`NotFoundException`";
            default -> code.startsWith("2") ? success(operation, content) : "`InvalidRequestException`";
        };
    }

    private static String success(TextRequestOperation operation, boolean content) {
        return switch (operation.result().kind()) {
            case NONE -> "done";
            case ONE -> content ? "the result" : "there is none, a null body";
            case LIST -> content ? "the result" : "an empty list";
            case PAGE -> content ? "the result" : "an empty `Page`";
        };
    }

    private static String words(ParameterType type) {
        return switch (type) {
            case STRING -> "text";
            case INTEGER -> "whole number";
            case BOOLEAN -> "true or false";
            case INSTANT -> "time (ISO 8601, UTC unless it says otherwise)";
            case PHONE_NUMBER -> "phone number";
            case PHONE_PREFIX -> "first digits of a phone number";
        };
    }

    private static String code(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static JsonNode catalog() {
        try (InputStream json =
                OperationsPage.class.getResourceAsStream("/META-INF/io/github/cameltextrequest/textrequest.json")) {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
