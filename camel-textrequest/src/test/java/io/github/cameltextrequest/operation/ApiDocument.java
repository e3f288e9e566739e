package io.github.cameltextrequest.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** The project's OpenAPI document, read as plain YAML so that no library's idea of OpenAPI stands between. */
public final class ApiDocument {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode root;

    public ApiDocument() {
        try (InputStream yaml = ApiDocument.class.getResourceAsStream("/textrequest-openapi.yaml")) {
            root = new ObjectMapper(new YAMLFactory()).readTree(Objects.requireNonNull(yaml, "the API document"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every operation by its operationId. */
    public Map<String, Operation> operations() {
        Map<String, Operation> operations = new LinkedHashMap<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .map(member ->
                                new Operation(member.getKey(), path.getKey(), path.getValue(), member.getValue()))
                        .forEach(operation -> operations.put(operation.id(), operation)));
        return operations;
    }

    /** The members of a schema, those of its allOf parts included, with their schemas. */
    Map<String, JsonNode> members(JsonNode schema) {
        JsonNode resolved = resolved(schema);
        Map<String, JsonNode> members = new LinkedHashMap<>();
        resolved.path("allOf").forEach(part -> members.putAll(members(part)));
        resolved.path("properties").properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }

    /** The names of the members a schema requires, those of its allOf parts included. */
    Set<String> required(JsonNode schema) {
        JsonNode resolved = resolved(schema);
        Set<String> required = new TreeSet<>();
        resolved.path("allOf").forEach(part -> required.addAll(required(part)));
        resolved.path("required").forEach(name -> required.add(name.asText()));
        return required;
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(root.at(node.get("$ref").asText().substring(1))) : node;
    }

    /** The name of the schema that a reference, or an allOf of one reference, leads to; else empty. */
    String schemaName(JsonNode node) {
        String reference = node.has("$ref")
                ? node.get("$ref").asText()
                : node.path("allOf").path(0).path("$ref").asText();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** One operation of the document. */
    public final class Operation {

        private final String method;
        private final String path;
        private final JsonNode pathItem;
        private final JsonNode operation;

        private Operation(String method, String path, JsonNode pathItem, JsonNode operation) {
            this.method = method;
            this.path = path;
            this.pathItem = pathItem;
            this.operation = operation;
        }

        String id() {
            return operation.path("operationId").asText();
        }

        String line() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }

        /** What it does, in a few words. */
        public String summary() {
            return operation.path("summary").asText();
        }

        /** The name of its group, as a heading: {@code CustomFields} as {@code Custom fields}. */
        public String group() {
            String tag = operation.path("tags").path(0).asText();
            return tag.charAt(0) + tag.substring(1).replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        }

        /** The statuses of its answers, and whether each has content. */
        public Map<String, Boolean> answers() {
            Map<String, Boolean> answers = new LinkedHashMap<>();
            operation
                    .path("responses")
                    .properties()
                    .forEach(answer -> answers.put(
                            answer.getKey(), resolved(answer.getValue()).has("content")));
            return answers;
        }

        /** Parameters in the form {@code query is_resolved boolean required}. */
        Set<String> parameters() {
            Set<String> parameters = new TreeSet<>();
            for (JsonNode list : new JsonNode[] {pathItem.path("parameters"), operation.path("parameters")}) {
                list.forEach(parameter -> parameters.add(described(resolved(parameter))));
            }
            return parameters;
        }

        /** The media type of the payload; empty when nothing is sent. */
        String payloadMediaType() {
            return content(operation.path("requestBody"));
        }

        JsonNode payloadSchema() {
            return schema(operation.path("requestBody"));
        }

        /** The schema of the first successful answer that has content; missing when none has. */
        JsonNode resultSchema() {
            return operation.path("responses").properties().stream()
                    .filter(response -> response.getKey().startsWith("2"))
                    .map(response -> schema(response.getValue()))
                    .filter(schema -> !schema.isMissingNode())
                    .findFirst()
                    .orElseGet(() -> root.path("no such member"));
        }

        private String described(JsonNode parameter) {
            JsonNode schema = parameter.path("schema");
            boolean time = "date-time".equals(schema.path("format").asText());
            return String.join(
                    " ",
                    parameter.path("in").asText(),
                    parameter.path("name").asText(),
                    time ? "time" : schema.path("type").asText(),
                    parameter.path("required").asBoolean() ? "required" : "optional");
        }

        private JsonNode schema(JsonNode carrier) {
            return resolved(carrier).path("content").path(content(carrier)).path("schema");
        }

        private String content(JsonNode carrier) {
            Iterable<Map.Entry<String, JsonNode>> content =
                    resolved(carrier).path("content").properties();
            return StreamSupport.stream(content.spliterator(), false)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("");
        }
    }
}
