package io.github.cameltextrequest.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Models to JSON and back, the same way everywhere: unknown members are ignored, null members are left out, times are
 * {@link Instant}s as {@link Timestamps} reads them, money keeps every digit.
 *
 * <p>No message of an exception quotes the JSON, which may hold texts and phone numbers; for the same reason
 * Jackson's own exceptions, which do quote it, are never passed on as causes.
 *
 * @since 1.0
 */
public final class TextRequestJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new WireModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final PayloadReader PAYLOADS = new PayloadReader(MAPPER);

    private TextRequestJson() {}

    /**
     * The model that the JSON holds; null for JSON's {@code null}.
     *
     * @throws IllegalArgumentException if it is no JSON or not of that type
     */
    public static <T> @Nullable T read(byte[] json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw UnreadableJson.of(e, type);
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory must be readable", e);
        }
    }

    /**
     * The rows of a bare array. Those of an envelope or a lone object are taken too: sources differ on which lists
     * the service wraps.
     *
     * @throws IllegalArgumentException if it is no JSON or not of that type
     */
    public static <T> ModelList<T> readList(byte[] json, Class<T> rowType) {
        return ModelList.of(readPage(json, rowType).items());
    }

    /**
     * A page of rows. A bare array or a lone object counts as the only page; so do rows without {@code meta}.
     *
     * @throws IllegalArgumentException if it is no JSON or not of that type
     */
    public static <T> Page<T> readPage(byte[] json, Class<T> rowType) {
        JsonNode tree = tree(json);
        JsonNode items = tree.isObject() && tree.has("items") ? tree.get("items") : tree;
        List<T> rows = new ArrayList<>();
        for (JsonNode item : items.isArray() ? items : oneOrNone(items)) {
            rows.add(fromTree(item, rowType));
        }
        JsonNode meta = tree.path("meta");
        return new Page<>(
                rows,
                meta.path("page").asInt(0),
                meta.path("page_size").asInt(rows.size()),
                meta.path("total_items").asInt(rows.size()));
    }

    /**
     * The JSON as a tree.
     *
     * @throws IllegalArgumentException if it is no JSON; nothing at all is none
     */
    public static JsonNode tree(byte[] json) {
        JsonNode tree = read(json, JsonNode.class);
        if (tree == null || tree.isMissingNode()) {
            throw new IllegalArgumentException("Content must be JSON, but was empty");
        }
        return tree;
    }

    /**
     * The elements of a JSON array, read from the stream as they are asked for; the caller closes the stream. What is
     * no JSON throws {@link IllegalArgumentException} when it is reached, what cannot be read
     * {@link java.io.UncheckedIOException}.
     *
     * @throws IllegalArgumentException if it does not begin as a JSON array
     */
    public static Iterator<JsonNode> rows(InputStream json) {
        return new JsonRows(MAPPER, json);
    }

    /** A model, or a map or list of plain values, as a tree. */
    public static JsonNode toTree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** A model or a tree as plain maps, lists, texts, numbers and booleans, with the names of the wire. */
    public static @Nullable Object toPlain(Object value) {
        return fromTree(value instanceof JsonNode tree ? tree : toTree(value), Object.class);
    }

    /**
     * The model that the tree holds, unknown members ignored.
     *
     * @throws IllegalArgumentException if the tree is not of that type
     */
    public static <T> @Nullable T fromTree(JsonNode tree, Class<T> type) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw UnreadableJson.of(e, type);
        }
    }

    /**
     * The payload that the tree holds. Names may be snake_case or camelCase at every level.
     *
     * @throws IllegalArgumentException if a member is unknown, named twice or not of its type; the message names it
     */
    public static <T> T toPayload(Class<T> type, JsonNode tree) {
        return PAYLOADS.read(type, tree);
    }

    /** The JSON of a model, or of a map, list or tree, in UTF-8. */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw UnreadableJson.of(e, value.getClass());
        }
    }

    private static ArrayNode oneOrNone(JsonNode node) {
        ArrayNode rows = MAPPER.createArrayNode();
        return node.isNull() ? rows : rows.add(node);
    }
}
