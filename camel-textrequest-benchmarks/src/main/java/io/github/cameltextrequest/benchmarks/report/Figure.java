package io.github.cameltextrequest.benchmarks.report;

import org.jspecify.annotations.Nullable;

/**
 * A single measured value.
 *
 * @param group what was measured, for example {@code limiter}
 * @param name which value
 * @param value how much
 * @param unit of the value
 * @param goal what it should be, as a sentence part, for example {@code at most 300}; null where there is none
 * @param met whether the goal was reached; null where there is none
 */
public record Figure(
        String group,
        String name,
        double value,
        String unit,
        @Nullable String goal,
        @Nullable Boolean met) {

    public static Figure of(String group, String name, double value, String unit) {
        return new Figure(group, name, value, unit, null, null);
    }

    public static Figure atMost(String group, String name, double value, String unit, double goal) {
        return new Figure(group, name, value, unit, "at most " + Numbers.plain(goal), value <= goal);
    }

    public static Figure atLeast(String group, String name, double value, String unit, double goal) {
        return new Figure(group, name, value, unit, "at least " + Numbers.plain(goal), value >= goal);
    }

    /** Names the value, the same in every run. */
    String key() {
        return group + ": " + name;
    }
}
