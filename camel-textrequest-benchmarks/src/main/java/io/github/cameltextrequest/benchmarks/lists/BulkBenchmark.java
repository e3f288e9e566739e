package io.github.cameltextrequest.benchmarks.lists;

import io.github.cameltextrequest.benchmarks.measure.Called;
import io.github.cameltextrequest.benchmarks.measure.Callers;
import io.github.cameltextrequest.benchmarks.measure.Comparison;
import io.github.cameltextrequest.benchmarks.measure.Rounds;
import io.github.cameltextrequest.benchmarks.report.Row;
import io.github.cameltextrequest.benchmarks.service.StubServer;
import io.github.cameltextrequest.model.ContactBulkWrite;
import java.util.List;
import java.util.stream.IntStream;

/** A bulk upsert of contacts, against sending the same chunks without Camel. */
public final class BulkBenchmark {

    static final int CHUNK = 500;
    private static final String GROUP = "bulk";
    private static final int CONTACTS = 5000;

    private BulkBenchmark() {}

    /** One call of a subject upserts 5,000 contacts in 10 chunks. */
    public static List<Row> run(Rounds rounds) throws Exception {
        List<ContactBulkWrite> contacts =
                IntStream.range(0, CONTACTS).mapToObj(BulkBenchmark::contact).toList();
        try (StubServer server = StubServer.start(0);
                BulkUpsert ours = new BulkUpsert(server.baseUrl(), contacts);
                BareChunks bare = new BareChunks(server.baseUrl(), contacts)) {
            Comparison comparison = Comparison.run(Called.by(new Callers(1, false), List.of(bare, ours)), rounds);
            String setting = String.format("%,d contacts in %d chunks", CONTACTS, CONTACTS / CHUNK);
            return List.of(
                    Row.of(GROUP, setting, comparison, bare.name(), bare.name(), null),
                    Row.of(GROUP, setting, comparison, ours.name(), bare.name(), null));
        }
    }

    private static ContactBulkWrite contact(int row) {
        String number = String.format("1%03d55501%02d", 200 + row / 100, row % 100);
        return new ContactBulkWrite(
                number,
                "Dana",
                "Okafor " + row,
                null,
                false,
                null,
                null,
                null,
                "prefers mornings",
                List.of(12, 14),
                null,
                null,
                null);
    }
}
