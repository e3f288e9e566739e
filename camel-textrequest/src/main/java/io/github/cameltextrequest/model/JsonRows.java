package io.github.cameltextrequest.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The elements of a JSON array, read one at a time. */
final class JsonRows implements Iterator<JsonNode> {

    private final JsonParser parser;
    private final ObjectReader rows;
    private @Nullable JsonToken next;

    JsonRows(ObjectMapper mapper, InputStream json) {
        // What trails a row is the next one.
        rows = mapper.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        try {
            parser = mapper.createParser(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (advance() != JsonToken.START_ARRAY) {
            throw new IllegalArgumentException("Content must be a JSON array, but was something else");
        }
        advance();
    }

    @Override
    public boolean hasNext() {
        return next != JsonToken.END_ARRAY;
    }

    @Override
    public JsonNode next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            JsonNode row = rows.readValue(parser);
            advance();
            return row;
        } catch (JsonProcessingException e) {
            throw UnreadableJson.of(e, JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable JsonToken advance() {
        try {
            next = parser.nextToken();
            return next;
        } catch (JsonProcessingException e) {
            throw UnreadableJson.of(e, JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
