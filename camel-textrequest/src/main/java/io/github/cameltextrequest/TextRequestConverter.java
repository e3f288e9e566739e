package io.github.cameltextrequest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltextrequest.model.ModelList;
import io.github.cameltextrequest.model.Page;
import io.github.cameltextrequest.model.TextRequestJson;
import io.github.cameltextrequest.model.TextRequestModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

    /** Null, by which Camel knows that there is no conversion, for a list. */
    @Converter
    @SuppressWarnings({"unchecked", "NullAway"}) // the code that Camel generates knows no @Nullable
    public static Map<String, Object> toMap(TextRequestModel model) {
        return TextRequestJson.toPlain(model) instanceof Map<?, ?> map ? (Map<String, Object>) map : null;
    }

    @Converter
    public static List<?> toList(Page<?> page) {
        return page.items();
    }

    @Converter
    public static String toString(RowStream rows) throws IOException {
        return new String(toBytes(rows), StandardCharsets.UTF_8);
    }

    @Converter
    public static byte[] toBytes(RowStream rows) throws IOException {
        try (InputStream json = toInputStream(rows)) {
            return json.readAllBytes();
        }
    }

    @Converter
    public static InputStream toInputStream(RowStream rows) {
        return new RowStreamJson(rows.rows());
    }

    @Converter
    public static JsonNode toJsonNode(RowStream rows) throws IOException {
        return TextRequestJson.tree(toBytes(rows));
    }

    @Converter
    public static List<?> toList(RowStream rows) {
        List<Object> list = new ArrayList<>();
        rows.forEach(list::add);
        return ModelList.of(list);
    }
}
