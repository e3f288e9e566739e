package io.github.cameltextrequest.benchmarks.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What changed between two runs. */
public final class Difference {

    /** Values of two runs that are nearer than this are called the same. */
    private static final double SAME = 0.10;

    private Difference() {}

    /** What both runs have, ratios and single values, side by side, in Markdown. */
    public static String text(Results before, Results after) {
        return "Before: " + before.machine() + "\nAfter: " + after.machine() + "\n\n" + ratios(before, after) + "\n"
                + figures(before, after);
    }

    private static Table ratios(Results before, Results after) {
        Map<String, Row> earlier = byKey(before.rows(), Row::key);
        Table table = new Table("ratio", "before", "after", "change", "");
        for (Row row : after.rows()) {
            Row old = earlier.get(row.key());
            if (old != null) {
                add(table, row.key(), old.ratio(), row.ratio());
            }
        }
        return table;
    }

    private static Table figures(Results before, Results after) {
        Map<String, Figure> earlier = byKey(before.figures(), Figure::key);
        Table table = new Table("figure", "before", "after", "change", "");
        for (Figure figure : after.figures()) {
            Figure old = earlier.get(figure.key());
            if (old != null) {
                add(table, figure.key(), old.value(), figure.value());
            }
        }
        return table;
    }

    private static <T> Map<String, T> byKey(List<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity(), (first, second) -> first));
    }

    private static void add(Table table, String key, double old, double now) {
        double change = old == now ? 0 : now / old - 1;
        table.add(
                key,
                Numbers.plain(old),
                Numbers.plain(now),
                Double.isInfinite(change) ? "–" : Math.round(change * 100) + " %",
                Math.abs(change) <= SAME ? "" : "differs");
    }
}
