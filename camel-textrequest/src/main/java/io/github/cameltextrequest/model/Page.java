package io.github.cameltextrequest.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * One page of a list. As JSON it has the shape of the wire: {@code items} and {@code meta}.
 *
 * @param items the rows; empty past the end of the list
 * @param page number of the page, counted from 0
 * @param pageSize size in force after the service limited it to 1000; not the number of rows
 * @param totalItems rows on all pages together
 * @param <T> model of a row
 * @since 1.0
 */
public record Page<T>(List<T> items, int page, int pageSize, int totalItems) implements TextRequestModel {

    public Page {
        items = ModelList.of(items);
    }

    /** The page that stands for an answer without content: no rows at all. */
    public static <T> Page<T> empty() {
        return new Page<>(List.of(), 0, 0, 0);
    }

    @JsonValue
    Envelope<T> envelope() {
        return new Envelope<>(items, new Meta(page, pageSize, totalItems));
    }

    @Override
    public String toString() {
        return MaskedText.of(this);
    }

    record Envelope<T>(List<T> items, Meta meta) implements TextRequestModel {}

    record Meta(int page, int pageSize, int totalItems) implements TextRequestModel {}
}
