package io.github.cameltextrequest.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private final List<String> runs = new ArrayList<>();

    @Test
    void everyRoundRunsAllInATurningOrderAfterAWarmUp() throws Exception {
        Comparison.run(List.of(measured("a", 1), measured("b", 1), measured("c", 1)), rounds(3));

        assertThat(String.join("", runs)).isEqualTo("abc" + "abc" + "bca" + "cab");
    }

    @Test
    void ratiosAreThoseWithinARound() throws Exception {
        Comparison comparison = Comparison.run(List.of(measured("a", 1, 10, 30), measured("b", 1, 5, 10)), rounds(2));

        assertThat(comparison.ratios("a", "b")).containsExactly(2.0, 3.0);
        assertThat(Statistics.median(comparison.ratios("a", "b"), Double::doubleValue))
                .isEqualTo(2.5);
    }

    private static Rounds rounds(int count) {
        return new Rounds(count, Duration.ofMillis(1), Duration.ofMillis(1));
    }

    /** @param speeds of the warm-up and of the rounds; the last stays */
    private Measured measured(String name, double... speeds) {
        return new Measured() {
            private int next;

            @Override
            public String name() {
                return name;
            }

            @Override
            public Sample run(Duration time) {
                runs.add(name);
                return new Sample(speeds[Math.min(next++, speeds.length - 1)], 0, 0, 0, 0, 0);
            }
        };
    }
}
