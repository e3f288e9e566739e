package io.github.cameltextrequest.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets a member arrive in two spellings at once, as the service's sources have it: the one with a value counts. Jackson
 * by itself takes the last one, null or not, and fails on it once a record has all its components.
 */
final class SecondSpellings extends BeanDeserializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
        Map<String, String> firstBySecond = new HashMap<>();
        for (BeanPropertyDefinition property : description.findProperties()) {
            property.findAliases().forEach(second -> firstBySecond.put(second.getSimpleName(), property.getName()));
        }
        return firstBySecond.isEmpty() ? deserializer : new Merging(deserializer, firstBySecond);
    }

    private static final class Merging extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        private final HashMap<String, String> firstBySecond;

        Merging(JsonDeserializer<?> delegate, Map<String, String> firstBySecond) {
            super(delegate);
            this.firstBySecond = new HashMap<>(firstBySecond);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
            return new Merging(delegate, firstBySecond);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode tree = context.readTree(json);
            if (tree instanceof ObjectNode members) {
                firstBySecond.forEach((second, first) -> merge(members, first, second));
            }
            try (JsonParser merged = tree.traverse(json.getCodec())) {
                merged.nextToken();
                return super.deserialize(merged, context);
            }
        }

        private static void merge(ObjectNode members, String first, String second) {
            JsonNode value = members.remove(second);
            if (value != null && !members.hasNonNull(first)) {
                members.set(first, value);
            }
        }
    }
}
