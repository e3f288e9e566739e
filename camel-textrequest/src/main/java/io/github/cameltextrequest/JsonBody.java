package io.github.cameltextrequest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltextrequest.model.TextRequestJson;
import io.github.cameltextrequest.model.TextRequestModel;
import java.util.Map;
import org.apache.camel.Exchange;

/** A structured body: a record, a {@code Map}, a {@code JsonNode}, a list of them, or JSON as text, bytes or stream. */
final class JsonBody {

    private JsonBody() {}

    /** @throws IllegalArgumentException when the body is none of these */
    static JsonNode tree(Exchange exchange, Object body) {
        if (isStructured(body) || body instanceof Iterable) {
            return TextRequestJson.toTree(body);
        }
        byte[] json = exchange.getMessage().getBody(byte[].class);
        if (json == null) {
            throw new IllegalArgumentException("it must be a record, a Map, a JsonNode or JSON text, but was "
                    + body.getClass().getName());
        }
        return TextRequestJson.tree(json);
    }

    /** Whether the body says by its type that it is no text. */
    static boolean isStructured(Object body) {
        return body instanceof JsonNode || body instanceof TextRequestModel || body instanceof Map;
    }
}
