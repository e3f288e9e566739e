package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;

/** Cuts the page a call asks for out of all rows, and wraps it as every list of the service is wrapped. */
final class PageOfRows {
    private static final int DEFAULT_SIZE = 100;

    private final int maxPageSize;

    PageOfRows(int maxPageSize) {
        this.maxPageSize = maxPageSize;
    }

    <T> Answer of(Call call, List<T> rows, Function<T, JsonObject> toJson) {
        int page = call.queryNumber("page", 0);
        int size = Math.min(call.queryNumber("page_size", DEFAULT_SIZE), maxPageSize);
        int from = (int) Math.min((long) page * size, rows.size());
        JsonArray items = new JsonArray();
        rows.subList(from, Math.min(from + size, rows.size())).forEach(row -> items.add(toJson.apply(row)));
        JsonObject meta =
                new JsonObject().put("page", page).put("page_size", size).put("total_items", rows.size());
        return Answer.ok(new JsonObject().put("items", items).put("meta", meta));
    }

    /** The same, but 204 where there is nothing at all, as conversations and messages answer. */
    <T> Answer ofAny(Call call, List<T> rows, Function<T, JsonObject> toJson) {
        return rows.isEmpty() ? Answer.noContent() : of(call, rows, toJson);
    }
}
