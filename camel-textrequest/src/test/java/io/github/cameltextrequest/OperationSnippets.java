package io.github.cameltextrequest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cameltextrequest.model.ModelSamples;
import io.github.cameltextrequest.model.TextRequestJson;
import io.github.cameltextrequest.operation.OperationParameter;
import io.github.cameltextrequest.operation.ParameterType;
import io.github.cameltextrequest.operation.Payload;
import io.github.cameltextrequest.operation.TextRequestOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the operations page shows to copy: a payload, and a route in Java and in YAML. */
final class OperationSnippets {

    /** Values by option; the other options take one that fits their type. */
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
            Map.entry("tag", "customer"),
            Map.entry("tagColor", "#1EB1C4"),
            Map.entry("keywordValue", "COUPON"),
            Map.entry("role", "csr"),
            Map.entry("firstName", "Dana"),
            Map.entry("lastName", "Okafor"),
            Map.entry("displayName", "Dana Okafor"),
            Map.entry("email", "dana@example.com"),
            Map.entry("senderName", "Front Desk"),
            Map.entry("suppressedReason", "Asked for calls instead"),
            Map.entry("note", "Prefers mornings"),
            Map.entry("referenceNumber", "invoice-2291"),
            Map.entry("body", "See you at 3 [LocationRequest]"));

    private static final String GUID = "3f6d0a52-6a0e-4a54-9a0b-0f4b7f0f9a11";

    private final TextRequestOperation operation;

    OperationSnippets(TextRequestOperation operation) {
        this.operation = operation;
    }

    /** The payload with all its members. */
    String json() {
        Payload payload = operation.payload();
        Object sample = ModelSamples.sample(payload.type(), OperationSnippets::sampleText);
        Object shown = payload.kind() == Payload.Kind.LIST ? List.of(sample) : sample;
        return TextRequestJson.toTree(shown).toPrettyString();
    }

    String java() {
        List<String> steps = new ArrayList<>();
        steps.add("from(\"direct:" + operation.uriName() + "\")");
        if (takesText()) {
            steps.add(".setBody(constant(\"See you at 3\"))");
        } else if (takesFile()) {
            steps.add(".setHeader(\"CamelTextRequestFileName\", constant(\"menu.png\"))");
        } else if (takesMembers()) {
            steps.add(".setBody(constant(" + javaLiteral(body()) + "))");
        }
        steps.add(".to(\"" + uri() + "\");");
        return String.join("\n        ", steps);
    }

    String yaml() {
        String before = takesText()
                ? "        - setBody:\n            constant: See you at 3\n"
                : takesFile()
                        ? "        - setHeader:\n            name: CamelTextRequestFileName\n            constant: menu.png\n"
                        : takesMembers() ? "        - setBody:\n            constant: '%s'\n".formatted(body()) : "";
        return """
                - route:
                    from:
                      uri: direct:%s
                      steps:
                %s        - to:
                            uri: textrequest:%s
                %s""".formatted(operation.uriName(), before, operation.uriName(), yamlOptions())
                .stripTrailing();
    }

    private String yamlOptions() {
        Map<String, String> options = options();
        return options.isEmpty()
                ? ""
                : options.entrySet().stream()
                        .map(option -> "              " + option.getKey() + ": " + option.getValue() + "\n")
                        .collect(Collectors.joining("", "            parameters:\n", ""));
    }

    private String uri() {
        String options = options().entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining("&"));
        return "textrequest:" + operation.uriName() + (options.isEmpty() ? "" : "?" + options);
    }

    private Map<String, String> options() {
        Payload payload = operation.payload();
        Stream<Map.Entry<String, String>> members = payload == null
                ? Stream.empty()
                : payload.required().stream()
                        .filter(payload.memberOptions()::contains)
                        .map(member -> Map.entry(member, SAMPLES.get(member)));
        Stream<Map.Entry<String, String>> parameters = operation.parameters().stream()
                .filter(OperationParameter::required)
                .map(input -> Map.entry(input.option(), sampleValue(input)));
        return Stream.concat(parameters, members)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private boolean takesText() {
        return operation.payload() != null && operation.payload().textIsMessage();
    }

    private boolean takesFile() {
        return operation.payload() != null && operation.payload().kind() == Payload.Kind.MULTIPART;
    }

    private boolean takesMembers() {
        return operation.payload() != null
                && operation.payload().memberOptions().isEmpty();
    }

    /** The least that makes sense: what is required, else the first two members. */
    private JsonNode body() {
        Payload payload = operation.payload();
        ObjectNode all =
                (ObjectNode) TextRequestJson.toTree(ModelSamples.sample(payload.type(), OperationSnippets::sampleText));
        List<String> names = payload.required().isEmpty()
                ? all.properties().stream().limit(2).map(Map.Entry::getKey).toList()
                : payload.required().stream()
                        .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                        .toList();
        return payload.kind() == Payload.Kind.LIST
                ? TextRequestJson.toTree(List.of(all.retain(names)))
                : all.retain(names);
    }

    private static String javaLiteral(JsonNode json) {
        if (json.isObject()) {
            return json.properties().stream()
                    .map(member -> "\"" + member.getKey() + "\", " + javaLiteral(member.getValue()))
                    .collect(Collectors.joining(", ", "Map.of(", ")"));
        }
        if (json.isArray()) {
            return StreamSupport.stream(json.spliterator(), false)
                    .map(OperationSnippets::javaLiteral)
                    .collect(Collectors.joining(", ", "List.of(", ")"));
        }
        return json.toString();
    }

    private static String sampleText(String member) {
        String known = SAMPLES.get(member);
        if (known != null) {
            return known;
        }
        boolean id = member.endsWith("Id") || member.equals("id") || member.equals("contactTags");
        return id ? GUID : member.replaceAll("([A-Z])", " $1").strip();
    }

    private static String sampleValue(OperationParameter input) {
        return SAMPLES.getOrDefault(input.option(), input.type() == ParameterType.INTEGER ? "7" : GUID);
    }
}
