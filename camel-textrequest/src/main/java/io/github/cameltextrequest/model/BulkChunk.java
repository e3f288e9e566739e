package io.github.cameltextrequest.model;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What became of one chunk of a bulk upsert.
 *
 * @param firstRow index of its first row among all rows, counted from 0
 * @param rows number of its rows
 * @param done whether the service took all of them: its answer names each
 * @param error why it did not; null when it did
 * @param missing indexes of the rows that the answer does not name, counted as {@code firstRow} is; null when it names all
 *     or none
 * @since 1.0
 */
public record BulkChunk(
        int firstRow,
        int rows,
        boolean done,
        @Nullable String error,
        @Nullable List<Integer> missing) implements TextRequestModel {

    public BulkChunk {
        missing = ModelList.copyOf(missing);
    }

    /** The indexes of the rows that the service did not take, or of which it is not known. */
    public List<Integer> failedIndexes() {
        if (done) {
            return List.of();
        }
        return missing == null
                ? IntStream.range(firstRow, firstRow + rows).boxed().toList()
                : missing;
    }

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
