package io.github.cameltextrequest;

import io.github.cameltextrequest.model.BulkChunk;
import io.github.cameltextrequest.model.BulkReport;
import io.github.cameltextrequest.model.ContactBulkWrite;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps account of the chunks of one bulk upsert while it runs. */
final class BulkProgress {

    private final List<BulkChunk> chunks = new ArrayList<>();
    private final @Nullable List<ContactBulkWrite> failedRows;
    private int rows;

    /** @param keepFailedRows whether the rows are in memory anyway, so that keeping those that failed costs nothing */
    BulkProgress(boolean keepFailedRows) {
        failedRows = keepFailedRows ? new ArrayList<>() : null;
    }

    /** Index of the first row not yet accounted for. */
    int nextRow() {
        return rows;
    }

    void done(int size) {
        add(size, null);
    }

    void failed(int size, List<ContactBulkWrite> sent, String error) {
        add(size, error);
        if (failedRows != null) {
            failedRows.addAll(sent);
        }
    }

    private void add(int size, @Nullable String error) {
        chunks.add(new BulkChunk(rows, size, error == null, error));
        rows += size;
    }

    BulkReport report() {
        return new BulkReport(rows, chunks, failedRows);
    }
}
