package io.github.cameltextrequest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltextrequest.model.TextRequestJson;
import io.github.cameltextrequest.model.TextRequestModel;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.Converter;

/** Lets every result, lists and pages included, pass for its JSON wherever a route wants text, bytes or a tree. */
@Converter(generateLoader = true)
public final class TextRequestConverter {

    private TextRequestConverter() {}

    @Converter
    public static String toString(TextRequestModel model) {
        return new String(TextRequestJson.write(model), StandardCharsets.UTF_8);
    }

    @Converter
    public static byte[] toBytes(TextRequestModel model) {
        return TextRequestJson.write(model);
    }

    @Converter
    public static InputStream toInputStream(TextRequestModel model) {
        return new ByteArrayInputStream(TextRequestJson.write(model));
    }

    @Converter
    public static JsonNode toJsonNode(TextRequestModel model) {
        return TextRequestJson.toTree(model);
    }

    @Converter
    @SuppressWarnings("unchecked")
    public static Map<String, Object> toMap(TextRequestModel model) {
        return (Map<String, Object>) TextRequestJson.toPlain(model);
    }
}
