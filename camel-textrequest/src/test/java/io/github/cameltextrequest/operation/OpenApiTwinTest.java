package io.github.cameltextrequest.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.github.cameltextrequest.model.ScheduledMessage;
import io.github.cameltextrequest.model.TextRequestModel;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the operation table and the models against the API document, in both directions. */
class OpenApiTwinTest {

    /** What only one of two spellings of a member has in the records: the other one is its alias. */
    private static final Set<String> SECOND_SPELLINGS = Set.of("Hook.http_verb", "Review.resopnse_message");

    private static final ApiDocument DOCUMENT = new ApiDocument();
    private static final Map<String, ApiDocument.Operation> OPERATIONS = DOCUMENT.operations();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Stream<TextRequestOperation> operationsOfTheService() {
        return Arrays.stream(TextRequestOperation.values()).filter(TextRequestOperation::ofService);
    }

    @Test
    void tableAndDocumentHaveTheSameOperations() {
        assertThat(operationsOfTheService().map(TextRequestOperation::operationId))
                .hasSize(64)
                .containsExactlyInAnyOrderElementsOf(OPERATIONS.keySet());
    }

    @ParameterizedTest
    @MethodSource("operationsOfTheService")
    void methodAndPathAreThoseOfTheDocument(TextRequestOperation operation) {
        assertThat(operation.method() + " " + operation.path())
                .isEqualTo(twin(operation).line());
    }

    @ParameterizedTest
    @MethodSource("operationsOfTheService")
    void parametersAreThoseOfTheDocument(TextRequestOperation operation) {
        assertThat(operation.parameters().stream().map(OpenApiTwinTest::described))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(twin(operation).parameters());
    }

    @ParameterizedTest
    @MethodSource("operationsOfTheService")
    void payloadIsThatOfTheDocument(TextRequestOperation operation) {
        Payload payload = operation.payload();
        if (payload == null) {
            assertThat(twin(operation).payloadMediaType()).isEmpty();
            return;
        }
        JsonNode schema = twin(operation).payloadSchema();
        switch (payload.kind()) {
            case OBJECT ->
                assertThat(DOCUMENT.schemaName(schema)).isEqualTo(payload.type().getSimpleName());
            case LIST ->
                assertThat(DOCUMENT.schemaName(DOCUMENT.resolved(schema).path("items")))
                        .isEqualTo(payload.type().getSimpleName());
            case MULTIPART -> {
                assertThat(twin(operation).payloadMediaType()).isEqualTo("multipart/form-data");
                assertThat(DOCUMENT.members(schema)).containsOnlyKeys("file");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operationsOfTheService")
    void resultIsThatOfTheDocument(TextRequestOperation operation) {
        JsonNode schema = twin(operation).resultSchema();
        Map<String, JsonNode> members = DOCUMENT.members(schema);
        String expected = schema.isMissingNode()
                ? "NONE"
                : members.keySet().equals(Set.of("items", "meta"))
                        ? "PAGE of "
                                + modelName(
                                        DOCUMENT.resolved(members.get("items")).path("items"))
                        : schema.has("items")
                                ? "LIST of " + modelName(schema.path("items"))
                                : "ONE of " + modelName(schema);
        Class<?> type = operation.result().type();

        assertThat(operation.result().kind() + (type == null ? "" : " of " + type.getSimpleName()))
                .isEqualTo(expected);
    }

    static Set<Class<?>> models() {
        Set<Class<?>> models = new TreeSet<>(Comparator.comparing(Class::getName));
        operationsOfTheService()
                .flatMap(operation -> Stream.of(
                        operation.result().type(),
                        operation.payload() == null ? null : operation.payload().type()))
                .forEach(type -> collect(type, models));
        models.remove(ScheduledMessage.class); // whose members no source knows
        return models;
    }

    @ParameterizedTest
    @MethodSource("models")
    void membersOfTheModelAreThoseOfTheDocument(Class<?> model) {
        Map<String, String> expected = new TreeMap<>();
        DOCUMENT.members(schemaOf(model)).forEach((name, schema) -> expected.put(name, typeName(schema)));
        expected.keySet().removeIf(name -> SECOND_SPELLINGS.contains(model.getSimpleName() + "." + name));

        Map<String, String> actual = new TreeMap<>();
        properties(model).forEach(property -> actual.put(property.getName(), typeName(property.getPrimaryType())));

        assertThat(actual).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("models")
    void nullableIsWhatTheDocumentDoesNotRequire(Class<?> model) {
        Map<String, String> wireNames = properties(model).stream()
                .collect(Collectors.toMap(BeanPropertyDefinition::getInternalName, BeanPropertyDefinition::getName));

        assertThat(Arrays.stream(model.getRecordComponents())
                        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .map(wireNames::get))
                .containsExactlyInAnyOrderElementsOf(DOCUMENT.required(schemaOf(model)));
    }

    private static ApiDocument.Operation twin(TextRequestOperation operation) {
        return OPERATIONS.get(operation.operationId());
    }

    private static String described(OperationParameter parameter) {
        String type =
                switch (parameter.type()) {
                    case INTEGER -> "integer";
                    case BOOLEAN -> "boolean";
                    case INSTANT -> "time";
                    case STRING, PHONE_NUMBER, PHONE_PREFIX -> "string";
                };
        return String.join(
                " ",
                parameter.place() == OperationParameter.Place.PATH ? "path" : "query",
                parameter.name(),
                type,
                parameter.required() ? "required" : "optional");
    }

    private static String modelName(JsonNode schema) {
        String name = DOCUMENT.schemaName(schema);
        return DOCUMENT.resolved(schema).path("type").asText().equals("string") ? "String" : name;
    }

    private static void collect(@Nullable Class<?> type, Set<Class<?>> models) {
        if (type == null || !TextRequestModel.class.isAssignableFrom(type) || !models.add(type)) {
            return;
        }
        for (BeanPropertyDefinition property : properties(type)) {
            JavaType member = property.getPrimaryType();
            collect(
                    member.isCollectionLikeType() ? member.getContentType().getRawClass() : member.getRawClass(),
                    models);
        }
    }

    private static List<BeanPropertyDefinition> properties(Class<?> model) {
        BeanDescription description = MAPPER.getDeserializationConfig().introspect(MAPPER.constructType(model));
        return description.findProperties();
    }

    private static JsonNode schemaOf(Class<?> model) {
        return MAPPER.createObjectNode().put("$ref", "#/components/schemas/" + model.getSimpleName());
    }

    private static String typeName(JavaType type) {
        if (type.isCollectionLikeType()) {
            return "list of " + typeName(type.getContentType());
        }
        Map<Class<?>, String> plain = Map.of(
                String.class, "string",
                Integer.class, "integer",
                Boolean.class, "boolean",
                BigDecimal.class, "number",
                Instant.class, "time");
        return plain.getOrDefault(type.getRawClass(), type.getRawClass().getSimpleName());
    }

    private static String typeName(JsonNode schema) {
        JsonNode resolved = DOCUMENT.resolved(schema);
        String name = DOCUMENT.schemaName(schema);
        if (name.equals("UtcTimestamp")) {
            return "time";
        }
        if (resolved.has("items")) {
            return "list of " + typeName(resolved.path("items"));
        }
        if (!DOCUMENT.members(resolved).isEmpty()) {
            return name;
        }
        return resolved.has("type")
                ? resolved.path("type").asText()
                : typeName(resolved.path("allOf").path(0));
    }
}
