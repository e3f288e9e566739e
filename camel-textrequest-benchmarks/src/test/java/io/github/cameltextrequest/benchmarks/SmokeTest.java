package io.github.cameltextrequest.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.benchmarks.hook.HookBenchmark;
import io.github.cameltextrequest.benchmarks.limiter.LimiterAccuracy;
import io.github.cameltextrequest.benchmarks.limiter.LimiterBenchmark;
import io.github.cameltextrequest.benchmarks.lists.BulkBenchmark;
import io.github.cameltextrequest.benchmarks.lists.WalkBenchmark;
import io.github.cameltextrequest.benchmarks.measure.Rounds;
import io.github.cameltextrequest.benchmarks.report.Figure;
import io.github.cameltextrequest.benchmarks.report.Row;
import io.github.cameltextrequest.benchmarks.send.SendBenchmark;
import io.github.cameltextrequest.benchmarks.start.StartBenchmark;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lets every subject work for a few calls, and asks whether they did what they should, not how fast. */
@Tag("slow")
class SmokeTest {

    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Rounds ONE = new Rounds(1, MOMENT, MOMENT);

    @Test
    void everyWayToSendIsAnswered() throws Exception {
        List<Row> rows = SendBenchmark.run(ONE);

        assertThat(rows).extracting(Row::subject).contains("textrequest:", "rest-openapi + Jackson");
        assertThat(rows).allSatisfy(SmokeTest::worked);
    }

    @Test
    void everyHookIsAnsweredAndDeliveredOnce() throws Exception {
        List<Row> rows = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();

        HookBenchmark.run(ONE, rows, figures);

        assertThat(rows).hasSize(6).allSatisfy(SmokeTest::worked);
        assertThat(figures).hasSize(6).allSatisfy(SmokeTest::met);
    }

    @Test
    void aWalkSeesEveryContactOnceAndChunksAreTaken() throws Exception {
        assertThat(WalkBenchmark.run(ONE)).hasSize(2).allSatisfy(SmokeTest::worked);
        assertThat(WalkBenchmark.heap(3000)).hasSize(4).allSatisfy(SmokeTest::met);
        assertThat(BulkBenchmark.run(ONE)).hasSize(2).allSatisfy(SmokeTest::worked);
    }

    @Test
    void theLimitHoldsAndAStartIsSeen() throws Exception {
        assertThat(LimiterBenchmark.run(ONE))
                .allSatisfy(figure -> assertThat(figure.value()).isPositive());
        assertThat(LimiterAccuracy.run(1))
                .filteredOn(figure -> figure.name().startsWith("most calls"))
                .singleElement()
                .satisfies(SmokeTest::met);
        assertThat(StartBenchmark.run(1))
                .extracting(Figure::unit)
                .containsExactly("ms", "ms", "MB", "kB", "jars", "MB");
    }

    private static void worked(Row row) {
        assertThat(row.sample().perSecond()).as(row.subject()).isPositive();
        assertThat(row.sample().errors()).as(row.subject()).isZero();
    }

    /** Where there is a goal. */
    private static void met(Figure figure) {
        assertThat(figure.met()).as(figure.name()).isIn(null, true);
    }
}
