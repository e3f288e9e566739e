package io.github.cameltextrequest.benchmarks.lists;

import io.github.cameltextrequest.benchmarks.ChildJvm;
import io.github.cameltextrequest.benchmarks.measure.Called;
import io.github.cameltextrequest.benchmarks.measure.Callers;
import io.github.cameltextrequest.benchmarks.measure.Comparison;
import io.github.cameltextrequest.benchmarks.measure.Rounds;
import io.github.cameltextrequest.benchmarks.report.Figure;
import io.github.cameltextrequest.benchmarks.report.Row;
import io.github.cameltextrequest.benchmarks.service.StubServer;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Lists of contacts: pages a second against reading the same pages without Camel, and the heap of long walks. */
public final class WalkBenchmark {

    private static final String GROUP = "walk";
    private static final int LIST = 100_000;
    private static final int LONG_LIST = 1_000_000;
    private static final int PAGE = 1000;
    private static final String HEAP = "64m";

    private WalkBenchmark() {}

    /** One call of a subject reads one page of 1,000 contacts. */
    public static List<Row> run(Rounds rounds) throws Exception {
        try (StubServer server = StubServer.start(LIST);
                StreamedContacts ours = new StreamedContacts(server.baseUrl());
                BarePages bare = new BarePages(server.baseUrl(), LIST)) {
            Comparison comparison = Comparison.run(Called.by(new Callers(1, false), List.of(bare, ours)), rounds);
            String setting = String.format("pages of %,d", PAGE);
            return List.of(
                    Row.of(GROUP, setting, comparison, bare.name(), bare.name(), null),
                    Row.of(GROUP, setting, comparison, ours.name(), bare.name(), null));
        }
    }

    /** Walks of lists that would not fit into the heap, the second of a million contacts. */
    public static List<Figure> heap() throws IOException {
        return Stream.concat(heap(LIST).stream(), heap(LONG_LIST).stream()).toList();
    }

    /** One walk of a list that long. */
    public static List<Figure> heap(int contacts) throws IOException {
        try (StubServer server = StubServer.start(contacts);
                ChildJvm walk = ChildJvm.start(WalkHeap.class, HEAP, server.baseUrl())) {
            WalkHeap.Seen seen = WalkHeap.Seen.ofLine(walk.line());
            int fewest = (contacts + PAGE - 1) / PAGE;
            String list = String.format("%,d contacts, -Xmx%s: ", contacts, HEAP);
            return List.of(
                    Figure.of(GROUP, list + "heap in use after a collection", seen.bytes() / 1e6, "MB"),
                    Figure.atMost(GROUP, list + "missing", contacts - seen.different(), "", 0),
                    Figure.atMost(GROUP, list + "double", seen.rows() - seen.different(), "", 0),
                    Figure.atMost(GROUP, list + "requests", server.requests(), "", fewest + 1));
        }
    }
}
