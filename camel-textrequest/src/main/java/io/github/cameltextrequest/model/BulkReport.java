package io.github.cameltextrequest.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of a bulk upsert. The chunks lie side by side in the order of the rows, so that every row is
 * in exactly one of them.
 *
 * @param totalRows rows read, in all chunks together
 * @param chunks the chunks
 * @param failedRows the rows of those indexes, ready to be sent again; null when the rows came as a stream, of which
 *     nothing is kept
 * @since 1.0
 */
public record BulkReport(
        int totalRows, List<BulkChunk> chunks, @Nullable List<ContactBulkWrite> failedRows)
        implements TextRequestModel {

    public BulkReport {
        chunks = ModelList.of(chunks);
        failedRows = ModelList.copyOf(failedRows);
    }

    /** Whether the service took every row. */
    public boolean allDone() {
        return chunks.stream().allMatch(BulkChunk::done);
    }

    /** The indexes of the rows that the service did not take, or of which it is not known, counted from 0. */
    public List<Integer> failedIndexes() {
        return chunks.stream().flatMap(chunk -> chunk.failedIndexes().stream()).toList();
    }

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
