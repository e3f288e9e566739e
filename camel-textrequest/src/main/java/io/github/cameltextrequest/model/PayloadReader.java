package io.github.cameltextrequest.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads what a route's author wrote, strictly: a member the service does not know would be dropped by it in silence, so
 * a slip such as {@code fristName} is an error here.
 */
final class PayloadReader {

    private static final int SUGGESTIONS = 3;

    private final ObjectMapper mapper;
    private final Map<JavaType, Map<String, BeanPropertyDefinition>> known = new ConcurrentHashMap<>();

    PayloadReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    <T> T read(Class<T> type, JsonNode tree) {
        JavaType javaType = mapper.constructType(type);
        if (!tree.isObject()) {
            throw new IllegalArgumentException("Payload must be an object with the members of %s, but was %s"
                    .formatted(type.getSimpleName(), tree.getNodeType()));
        }
        try {
            return mapper.treeToValue(onTheWire(tree, javaType), javaType);
        } catch (JsonProcessingException e) {
            throw UnreadableJson.of(e, type);
        }
    }

    /** The tree with every member named as on the wire. */
    private JsonNode onTheWire(JsonNode tree, JavaType type) {
        if (type.isCollectionLikeType() && tree.isArray()) {
            ArrayNode elements = mapper.createArrayNode();
            tree.forEach(element -> elements.add(onTheWire(element, type.getContentType())));
            return elements;
        }
        if (!type.isTypeOrSubTypeOf(TextRequestModel.class) || !tree.isObject()) {
            return tree;
        }
        Map<String, BeanPropertyDefinition> known = this.known.computeIfAbsent(type, this::spellings);
        ObjectNode members = mapper.createObjectNode();
        for (Map.Entry<String, JsonNode> member : tree.properties()) {
            BeanPropertyDefinition property = known.get(member.getKey());
            if (property == null) {
                throw unknown(member.getKey(), type, known);
            }
            if (members.has(property.getName())) {
                throw new IllegalArgumentException("Member %s of %s must be given once, but was given in two spellings"
                        .formatted(property.getName(), type.getRawClass().getSimpleName()));
            }
            members.set(property.getName(), onTheWire(member.getValue(), property.getPrimaryType()));
        }
        return members;
    }

    /** Every accepted spelling: the wire's and the component's. */
    private Map<String, BeanPropertyDefinition> spellings(JavaType type) {
        BeanDescription description = mapper.getDeserializationConfig().introspect(type);
        Map<String, BeanPropertyDefinition> known = new LinkedHashMap<>();
        for (BeanPropertyDefinition property : description.findProperties()) {
            known.put(property.getName(), property);
            known.put(property.getInternalName(), property);
        }
        return known;
    }

    private static IllegalArgumentException unknown(
            String name, JavaType type, Map<String, BeanPropertyDefinition> known) {
        List<String> near = NearNames.of(name, known.keySet(), SUGGESTIONS);
        return new IllegalArgumentException("Member of %s must be one of %s, but was '%s'%s"
                .formatted(
                        type.getRawClass().getSimpleName(),
                        wireNames(known),
                        name,
                        near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?"));
    }

    private static Set<String> wireNames(Map<String, BeanPropertyDefinition> known) {
        Set<String> names = new TreeSet<>();
        known.values().forEach(property -> names.add(property.getName()));
        return names;
    }
}
