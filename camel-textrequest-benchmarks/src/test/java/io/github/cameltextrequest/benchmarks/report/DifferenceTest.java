package io.github.cameltextrequest.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.benchmarks.measure.Sample;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DifferenceTest {

    @Test
    void aRatioThatMovedByMoreThanATenthDiffers() {
        String text = Difference.text(results(1.00, 200), results(1.12, 210));

        assertThat(text.lines().filter(line -> line.contains("send: ours / theirs")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("12 %").contains("differs"));
        assertThat(text.lines().filter(line -> line.contains("start: context")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("5 %").doesNotContain("differs"));
    }

    @Test
    void aRatioThatMovedLessThanItsRoundsIsCalledNoise(@TempDir Path folder) throws Exception {
        String far = Difference.text(results(1.00, 0.98, 1.02), results(1.20, 1.15, 1.25));
        String near = Difference.text(results(1.00, 0.80, 1.30), results(1.20, 1.15, 1.25));

        Difference.write(near, folder);

        assertThat(far).contains("1 of 1 ratios moved", "in 0 of these").doesNotContain("quartiles overlap");
        assertThat(near).contains("1 of 1 ratios moved", "in 1 of these", "differs, quartiles overlap");
        assertThat(folder.resolve("comparison.md")).content().contains(near);
    }

    @Test
    void whatWasWrittenIsReadAgain(@TempDir Path folder) throws Exception {
        Results results = results(0.97, 210);

        Report.write(results, folder);

        assertThat(Results.read(folder)).isEqualTo(results);
        assertThat(folder.resolve("send.svg")).content().contains("<svg");
        assertThat(folder.resolve("report.md"))
                .content()
                .contains("≥ 0.95, met", "at most 300, met", "![send](send.svg)");
    }

    private static Results results(double ratio, double millis) {
        return results(ratio, ratio, ratio, millis);
    }

    private static Results results(double ratio, double low, double high) {
        return results(ratio, low, high, 200);
    }

    private static Results results(double ratio, double low, double high, double millis) {
        return new Results(
                new Machine("2026-11-25", 2, "", "Linux", "17", "4.18.0", "5.5.2"),
                List.of(new Row(
                        "send", "ours", "1 caller", new Sample(100, 1, 2, 3, 4, 0), "theirs", ratio, low, high, 0.95)),
                List.of(Figure.atMost("start", "context", millis, "ms", 300)));
    }
}
