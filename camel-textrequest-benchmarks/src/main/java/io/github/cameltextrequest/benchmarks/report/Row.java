package io.github.cameltextrequest.benchmarks.report;

import io.github.cameltextrequest.benchmarks.measure.Comparison;
import io.github.cameltextrequest.benchmarks.measure.Sample;
import io.github.cameltextrequest.benchmarks.measure.Statistics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One subject under one setting: medians over the rounds, and its ratio to a reference.
 *
 * @param group what was done, for example {@code send}
 * @param subject who did it
 * @param setting for example {@code 16 callers}
 * @param sample medians of all rounds; errors are their sum
 * @param reference what the ratio is to
 * @param ratio median of the rounds' ratios of throughput
 * @param low lower quartile of the ratios
 * @param high upper quartile of the ratios
 * @param goal the ratio to reach; null where there is none
 */
public record Row(
        String group,
        String subject,
        String setting,
        Sample sample,
        String reference,
        double ratio,
        double low,
        double high,
        @Nullable Double goal) {

    public static Row of(
            String group,
            String setting,
            Comparison comparison,
            String subject,
            String reference,
            @Nullable Double goal) {
        List<Double> ratios = comparison.ratios(subject, reference);
        return new Row(
                group,
                subject,
                setting,
                medians(comparison.samples(subject)),
                reference,
                Statistics.median(ratios, Double::doubleValue),
                Statistics.percentile(ratios, Double::doubleValue, 0.25),
                Statistics.percentile(ratios, Double::doubleValue, 0.75),
                goal);
    }

    private static Sample medians(List<Sample> samples) {
        return new Sample(
                Statistics.median(samples, Sample::perSecond),
                Statistics.median(samples, Sample::p50Micros),
                Statistics.median(samples, Sample::p99Micros),
                Statistics.median(samples, Sample::cpuMicros),
                Statistics.median(samples, Sample::bytes),
                samples.stream().mapToLong(Sample::errors).sum());
    }

    /** Names the ratio, the same in every run. */
    String key() {
        return group + ": " + subject + " / " + reference + ", " + setting;
    }
}
