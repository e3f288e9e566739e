package io.github.cameltextrequest.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cameltextrequest.model.Page;
import io.github.cameltextrequest.model.Timestamps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A list in pages, clamped as the service clamps them, whose rows can be deleted and inserted between two pages. */
final class ChangingList {

    static final int LARGEST_PAGE = 1000;
    private static final Instant BEGIN = Instant.parse("2026-11-25T10:00:00Z");

    private final List<Integer> rows = new ArrayList<>();
    private final Set<Integer> throughout = new HashSet<>();
    private final boolean tellsAge;
    private final int oldest;
    private int newest;
    int requests;

    /** @param tellsAge whether a row says when it was made */
    ChangingList(int size, boolean tellsAge) {
        this.tellsAge = tellsAge;
        this.oldest = size;
        this.newest = size;
        IntStream.range(0, size).forEach(rows::add);
        throughout.addAll(rows);
    }

    Page<ListRow> read(int page, int size) {
        requests++;
        int inForce = Math.min(size, LARGEST_PAGE);
        int from = (int) Math.min((long) page * inForce, rows.size());
        List<ListRow> items = rows.subList(from, Math.min(rows.size(), from + inForce)).stream()
                .map(this::row)
                .toList();
        return new Page<>(items, page, inForce, rows.size());
    }

    private ListRow row(int id) {
        ObjectNode row = JsonNodeFactory.instance.objectNode().put("id", id);
        if (tellsAge) {
            Instant made = id < oldest ? BEGIN.minusSeconds(60) : now();
            row.put("date_created_utc", Timestamps.format(made));
        }
        return new ListRow(row, id);
    }

    /** Ten seconds a request. */
    Instant now() {
        return BEGIN.plusSeconds(10L * requests);
    }

    void delete(int position) {
        throughout.remove(rows.remove(position));
    }

    void insert(int position) {
        rows.add(position, newest++);
    }

    int size() {
        return rows.size();
    }

    /** The rows that were there from the first request to now. */
    Set<Integer> throughout() {
        return throughout;
    }
}
