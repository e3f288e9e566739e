package io.github.cameltextrequest;

import io.github.cameltextrequest.model.ModelSamples;
import io.github.cameltextrequest.model.TextRequestJson;
import io.github.cameltextrequest.operation.OperationParameter;
import io.github.cameltextrequest.operation.ParameterType;
import io.github.cameltextrequest.operation.Payload;
import io.github.cameltextrequest.operation.Result;
import io.github.cameltextrequest.operation.TextRequestOperation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page {@code docs/operation-details.md}, written from the operation table. */
final class OperationsPage {

    private static final String INTRODUCTION = """
            # Operations in detail

            Inputs, payload, result and a route of each operation; [operations](operations.md) lists them in short. This
            page is generated from the operation table; a test fails when the two differ.

            **Inputs.** What stands on the URI is fixed; a header fills what the URI leaves open; the component's
            `dashboardId` comes last. A filter nobody set is never sent.
            **Payload.** The body: a record, a `Map` or `JsonNode` with snake_case or camelCase names, or JSON. In the two
            sends a text body is the message itself; `payload=json` makes it JSON.
            **Result.** The body: a record, a list or a `Page` (`outputFormat=map` or `json` for others). The status of the
            answer is in the header `CamelTextRequestResponseCode`. Lists with pages take `fetch=page|all|stream`.
            **Failures**, with every operation, are thrown as children of `TextRequestException`:

            | answer of the service | exception |
            | --- | --- |
            | none was asked for: an input is missing or malformed | `InvalidRequestException` |
            | 400 | `InvalidRequestException` |
            | 401, 403 | `AuthenticationException` |
            | 404 | `NotFoundException` |
            | 429 | `RateLimitedException` |
            | 5xx, or none at all | `UnavailableException`; `OutcomeUnknownException` when the call cannot be repeated |
            | a send to a contact who opted out | `OptedOutException` |
            | unreadable | `UnexpectedAnswerException` |

            `textrequest:request?method=GET&path=/dashboards` calls any other path below the base URL.
            """;

    /** Values of the samples by option; the other options take one that fits their type. */
    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("dashboardId", "121"),
            Map.entry("areaCode", "423"),
            Map.entry("from", "14235550100"),
            Map.entry("to", "14235550142"),
            Map.entry("customerPhone", "14235550142"),
            Map.entry("phoneNumber", "14235550142"),
            Map.entry("phone", "14235550102"),
            Map.entry("description", "Repair"),
            Map.entry("amountRequested", "220.50"),
            Map.entry("targetUrl", "https://example.com/hook"),
            Map.entry("statusCallback", "https://example.com/status"),
            Map.entry("locationCallback", "https://example.com/location"),
            Map.entry("mmsMedia", "https://example.com/picture.png"),
            Map.entry("event", "msg_received"),
            Map.entry("httpVerb", "POST"),
            Map.entry("tagColor", "#1EB1C4"),
            Map.entry("email", "dana@example.com"),
            Map.entry("body", "See you at 3 [LocationRequest]"));

    private static final String GUID = "3f6d0a52-6a0e-4a54-9a0b-0f4b7f0f9a11";

    private OperationsPage() {}

    static String text() {
        return INTRODUCTION + operations().map(OperationsPage::section).collect(Collectors.joining("\n", "\n", ""));
    }

    static Stream<TextRequestOperation> operations() {
        return Arrays.stream(TextRequestOperation.values()).filter(TextRequestOperation::ofService);
    }

    private static String section(TextRequestOperation operation) {
        return """
                ## %s
                `%s %s`, %s

                %s%s%s
                ```java
                from("direct:%s").to("%s");
                ```
                ```yaml
                - route:
                    from:
                      uri: direct:%s
                      steps:
                        - to: %s
                ```
                """.formatted(
                        operation.uriName(),
                        operation.method(),
                        operation.path(),
                        operation.repeatable() ? "repeated when it fails" : "never repeated when it may have happened",
                        inputs(operation),
                        payload(operation),
                        result(operation),
                        operation.uriName(),
                        uri(operation),
                        operation.uriName(),
                        uri(operation));
    }

    private static String inputs(TextRequestOperation operation) {
        String rows = operation.parameters().stream()
                .map(input -> "| `%s` | `%s` | %s | %s |\n"
                        .formatted(
                                input.option(), input.header(), words(input.type()), input.required() ? "yes" : "no"))
                .collect(Collectors.joining());
        return rows.isEmpty() ? "" : "| option | header | type | required |\n| --- | --- | --- | --- |\n" + rows + "\n";
    }

    private static String payload(TextRequestOperation operation) {
        Payload payload = operation.payload();
        if (payload == null) {
            return "";
        }
        if (payload.kind() == Payload.Kind.MULTIPART) {
            return "Payload: a file, a stream, bytes or an attachment; its name is in `CamelTextRequestFileName`,"
                    + " else `CamelFileName`, else that of the attachment.\n\n";
        }
        boolean rows = payload.kind() == Payload.Kind.LIST;
        String members = payload.memberOptions().isEmpty()
                ? ""
                : "Members that are options too, and headers `CamelTextRequest` + name: "
                        + code(payload.memberOptions()) + ".\n\n";
        return "Payload: %s`%s`; required: %s.\n\n%s```json\n%s\n```\n\n"
                .formatted(
                        rows ? "any number of rows " : "",
                        payload.type().getSimpleName(),
                        payload.required().isEmpty() ? "nothing" : code(payload.required()),
                        members,
                        sample(payload, rows));
    }

    private static String sample(Payload payload, boolean rows) {
        Object sample = ModelSamples.sample(payload.type(), OperationsPage::sampleText);
        return TextRequestJson.toTree(rows ? List.of(sample) : sample).toPrettyString();
    }

    private static String sampleText(String member) {
        String known = SAMPLES.get(member);
        if (known != null) {
            return known;
        }
        boolean id = member.endsWith("Id") || member.equals("id") || member.equals("contactTags");
        return id ? GUID : member.replaceAll("([A-Z])", " $1").strip();
    }

    private static String result(TextRequestOperation operation) {
        if (operation == TextRequestOperation.BULK_UPDATE_CONTACTS) {
            return "Result: a `BulkReport`: what became of every chunk of `chunkSize` rows.\n";
        }
        Result result = operation.result();
        String type = result.type() == null ? "" : result.type().getSimpleName();
        return switch (result.kind()) {
            case NONE -> "Result: an empty body.\n";
            case ONE -> "Result: `%s`; an empty body when the service has nothing (204).\n".formatted(type);
            case LIST -> "Result: a list of `%s`, empty when the service has none.\n".formatted(type);
            case PAGE -> "Result: a `Page` of `%s`, empty when the service has none (200 or 204).\n".formatted(type);
        };
    }

    private static String uri(TextRequestOperation operation) {
        Payload payload = operation.payload();
        Stream<String> members = payload == null
                ? Stream.empty()
                : payload.required().stream().filter(payload.memberOptions()::contains);
        String options = Stream.concat(
                        operation.parameters().stream()
                                .filter(OperationParameter::required)
                                .map(input -> input.option() + "=" + sampleValue(input)),
                        members.map(member -> member + "=" + SAMPLES.get(member)))
                .collect(Collectors.joining("&"));
        return "textrequest:" + operation.uriName() + (options.isEmpty() ? "" : "?" + options);
    }

    private static String sampleValue(OperationParameter input) {
        return SAMPLES.getOrDefault(input.option(), input.type() == ParameterType.INTEGER ? "7" : GUID);
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
}
