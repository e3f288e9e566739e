package io.github.cameltextrequest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltextrequest.model.Page;
import io.github.cameltextrequest.model.TextRequestJson;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a bulk upsert, not yet read.
 *
 * @param source begins to read them
 * @param inMemory whether they are all there already, and can be read twice
 */
record BulkRows(Supplier<Iterator<?>> source, boolean inMemory) {

    /** @throws IllegalArgumentException when the body holds no rows */
    static BulkRows of(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        BulkRows rows = ofType(body);
        if (rows != null) {
            return rows;
        }
        InputStream json = exchange.getMessage().getBody(InputStream.class);
        if (json == null) {
            throw new IllegalArgumentException("it must be a list, an iterable or a JSON array of rows, but was "
                    + (body == null ? "empty" : body.getClass().getName()));
        }
        Iterator<JsonNode> read = TextRequestJson.rows(json);
        return new BulkRows(() -> read, false);
    }

    private static @Nullable BulkRows ofType(@Nullable Object body) {
        if (body instanceof Page<?> page) {
            return new BulkRows(page.items()::iterator, true);
        }
        if (body instanceof JsonNode tree && !tree.isArray()) {
            throw new IllegalArgumentException("it must be an array of rows, but was one " + tree.getNodeType());
        }
        if (body instanceof Iterable<?> rows) {
            return new BulkRows(rows::iterator, body instanceof Collection || body instanceof JsonNode);
        }
        if (body instanceof Object[] rows) {
            return new BulkRows(() -> Arrays.asList(rows).iterator(), true);
        }
        if (body instanceof Iterator<?> rows) {
            return new BulkRows(() -> rows, false);
        }
        if (body instanceof Stream<?> rows) {
            return new BulkRows(rows::iterator, false);
        }
        return ofText(body);
    }

    private static @Nullable BulkRows ofText(@Nullable Object body) {
        byte[] json = body instanceof String text
                ? text.getBytes(StandardCharsets.UTF_8)
                : body instanceof byte[] bytes ? bytes : null;
        return json == null ? null : new BulkRows(() -> TextRequestJson.rows(new ByteArrayInputStream(json)), true);
    }
}
