package io.github.cameltextrequest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.cameltextrequest.client.ListRow;
import io.github.cameltextrequest.model.ModelList;
import io.github.cameltextrequest.model.Page;
import io.github.cameltextrequest.model.TextRequestJson;
import io.github.cameltextrequest.operation.Result;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Makes the body of the exchange from the bytes of an answer. */
final class ResultReader {

    private static final String DIRECTION = "message_direction";

    private final Result.Kind kind;
    private final Class<?> type;
    private final OutputFormat format;

    ResultReader(Result result, OutputFormat format) {
        this.kind = result.kind();
        this.type = result.type() == null ? Object.class : result.type();
        this.format = format;
    }

    /**
     * The body: null for nothing found and for operations without a result.
     *
     * @throws IllegalArgumentException when the bytes are not the JSON expected
     */
    @Nullable
    Object read(byte[] answer) {
        if (kind == Result.Kind.NONE) {
            return null;
        }
        if (answer.length == 0) {
            return nothing();
        }
        // Read as the model in every format, so that a foreign body never passes for a result.
        Object model = model(answer);
        return switch (format) {
            case MODEL -> model;
            case MAP -> TextRequestJson.toPlain(TextRequestJson.tree(answer));
            case JSON -> new String(answer, StandardCharsets.UTF_8);
        };
    }

    private Page<?> readPage(byte[] answer) {
        return answer.length == 0 ? Page.empty() : TextRequestJson.readPage(answer, type);
    }

    /**
     * One page of a walk.
     *
     * @throws IllegalArgumentException when the bytes are not the JSON expected
     */
    Page<ListRow> readRows(byte[] answer) {
        if (answer.length == 0) {
            return Page.empty();
        }
        Page<JsonNode> page = TextRequestJson.readPage(answer, JsonNode.class);
        return new Page<>(
                page.items().stream().map(this::row).toList(), page.page(), page.pageSize(), page.totalItems());
    }

    private ListRow row(JsonNode json) {
        Object model = TextRequestJson.fromTree(json, type);
        if (model == null) {
            throw new IllegalArgumentException("A row must be a " + type.getSimpleName() + ", but was null");
        }
        return new ListRow(
                json,
                switch (format) {
                    case MODEL -> model;
                    case MAP -> Objects.requireNonNull(TextRequestJson.toPlain(json));
                    case JSON -> json.toString();
                });
    }

    /**
     * The page without rows that a filter should have kept away: {@code message_direction} is in no document of the
     * service, so it may be ignored one day. JSON is left as it was received.
     */
    byte[] wanted(byte[] answer, Map<String, String> filters) {
        if (answer.length == 0 || format == OutputFormat.JSON || !filters.containsKey(DIRECTION)) {
            return answer;
        }
        JsonNode page = TextRequestJson.tree(answer);
        if (page.path("items") instanceof ArrayNode rows) {
            rows.removeIf(row -> !isWanted(row, filters.get(DIRECTION)));
        }
        return TextRequestJson.write(page);
    }

    /** The same for the rows of a walk. */
    Iterator<ListRow> wanted(Iterator<ListRow> walk, Map<String, String> filters) {
        if (!filters.containsKey(DIRECTION)) {
            return walk;
        }
        Iterable<ListRow> rows = () -> walk;
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> isWanted(row.json(), filters.get(DIRECTION)))
                .iterator();
    }

    private static boolean isWanted(JsonNode row, @Nullable String direction) {
        return row.path(DIRECTION).asText(direction).equalsIgnoreCase(direction);
    }

    /** All rows of a walk as one result. */
    Object list(Iterator<ListRow> walk) {
        List<Object> rows = new ArrayList<>();
        walk.forEachRemaining(row -> rows.add(format == OutputFormat.JSON ? row.json() : row.result()));
        ModelList<Object> list = ModelList.of(rows);
        return format == OutputFormat.JSON ? new String(TextRequestJson.write(list), StandardCharsets.UTF_8) : list;
    }

    private @Nullable Object model(byte[] answer) {
        return switch (kind) {
            case PAGE -> readPage(answer);
            case LIST -> TextRequestJson.readList(answer, type);
            default -> TextRequestJson.read(answer, type);
        };
    }

    private @Nullable Object nothing() {
        return switch (kind) {
            case PAGE -> Page.empty();
            case LIST -> ModelList.of(List.of());
            default -> null;
        };
    }
}
