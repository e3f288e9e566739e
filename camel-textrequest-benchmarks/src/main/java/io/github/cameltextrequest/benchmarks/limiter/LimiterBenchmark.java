package io.github.cameltextrequest.benchmarks.limiter;

import io.github.cameltextrequest.benchmarks.measure.Called;
import io.github.cameltextrequest.benchmarks.measure.Callers;
import io.github.cameltextrequest.benchmarks.measure.Comparison;
import io.github.cameltextrequest.benchmarks.measure.Rounds;
import io.github.cameltextrequest.benchmarks.measure.Sample;
import io.github.cameltextrequest.benchmarks.measure.Statistics;
import io.github.cameltextrequest.benchmarks.measure.Subject;
import io.github.cameltextrequest.benchmarks.report.Figure;
import io.github.cameltextrequest.client.RateLimiter;
import io.github.cameltextrequest.client.WindowLimiters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a permit of the rate limiter costs, and how exact the limit is. */
public final class LimiterBenchmark {

    static final String GROUP = "limiter";
    static final int MANY = 32;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int OUT_OF_REACH = 100_000_000;

    private LimiterBenchmark() {}

    public static List<Figure> run(Rounds rounds) throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (int callers : List.of(1, MANY)) {
            Permit permit = new Permit(WindowLimiters.of(OUT_OF_REACH, SECOND));
            List<Sample> samples = Comparison.run(
                            Called.by(new Callers(callers, false), List.of(permit)), rounds.warm())
                    .samples(permit.name());
            figures.add(Figure.of(
                    GROUP,
                    "a permit, " + callers + (callers == 1 ? " thread" : " threads together"),
                    1e9 / Statistics.median(samples, Sample::perSecond),
                    "ns"));
        }
        return figures;
    }

    private record Permit(RateLimiter limiter) implements Subject {
        @Override
        public String name() {
            return "permit";
        }

        @Override
        public void call() throws InterruptedException {
            limiter.acquire(false, SECOND).orElseThrow().end();
        }
    }
}
