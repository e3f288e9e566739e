package io.github.cameltextrequest;

import io.github.cameltextrequest.model.BulkChunk;
import io.github.cameltextrequest.model.BulkReport;
import io.github.cameltextrequest.model.ContactBulkWrite;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

    /** @param named which of the rows sent the answer names, in their order */
    void answered(List<ContactBulkWrite> sent, List<Boolean> named) {
        List<Integer> missing = IntStream.range(0, sent.size())
                .filter(row -> !named.get(row))
                .boxed()
                .toList();
        if (missing.isEmpty()) {
            add(sent.size(), null, null);
            return;
        }
        keep(missing.stream().map(sent::get).toList());
        boolean all = missing.size() == sent.size();
        add(
                sent.size(),
                "the answer names " + (sent.size() - missing.size()) + " of the " + sent.size() + " rows sent",
                all ? null : missing.stream().map(row -> rows + row).toList());
    }

    void failed(int size, List<ContactBulkWrite> sent, String error) {
        keep(sent);
        add(size, error, null);
    }

    private void keep(List<ContactBulkWrite> failed) {
        if (failedRows != null) {
            failedRows.addAll(failed);
        }
    }

    private void add(int size, @Nullable String error, @Nullable List<Integer> missing) {
        chunks.add(new BulkChunk(rows, size, error == null, error, missing));
        rows += size;
    }

    BulkReport report() {
        return new BulkReport(rows, chunks, failedRows);
    }
}
