package io.github.cameltextrequest.benchmarks.measure;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** Medians and spreads of rounds. */
public final class Statistics {

    private Statistics() {}

    public static <T> double median(Collection<T> rounds, ToDoubleFunction<T> figure) {
        return percentile(rounds, figure, 0.5);
    }

    /** Between the two nearest rounds, linearly; NaN of none. */
    public static <T> double percentile(Collection<T> rounds, ToDoubleFunction<T> figure, double part) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = part * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
    }

    public static double median(double... rounds) {
        return median(Arrays.stream(rounds).boxed().toList(), Double::doubleValue);
    }
}
