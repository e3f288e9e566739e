package io.github.cameltextrequest.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What changed between two runs. */
public final class Difference {

    static final String PAGE = "comparison.md";

    /** Values of two runs that are nearer than this are called the same. */
    private static final double SAME = 0.10;

    private static final String DIFFERS = "differs";
    private static final String NOISE = "differs, quartiles overlap";

    private Difference() {}

    /** What both runs have, ratios and single values, side by side, in Markdown. */
    public static String text(Results before, Results after) {
        List<String> verdicts = new ArrayList<>();
        Table ratios = ratios(before, after, verdicts);
        long differ = verdicts.stream().filter(verdict -> !verdict.isEmpty()).count();
        long noise = verdicts.stream().filter(NOISE::equals).count();
        return "Before: " + before.machine() + "\nAfter: " + after.machine() + "\n\n" + differ + " of "
                + verdicts.size() + " ratios moved by more than a tenth; in " + noise
                + " of these the middle halves of both runs' rounds overlap, so that rounds differ as much as runs.\n\n"
                + ratios + "\n" + figures(before, after);
    }

    /** Writes the text as a page into a folder. */
    public static void write(String text, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(PAGE),
                "# Benchmarks: two runs\n\nWritten by the benchmarks; [README.md](README.md) tells how to repeat it.\n\n"
                        + text);
    }

    private static Table ratios(Results before, Results after, List<String> verdicts) {
        Map<String, Row> earlier = byKey(before.rows(), Row::key);
        Table table = new Table("ratio", "before", "after", "change", "");
        for (Row row : after.rows()) {
            Row old = earlier.get(row.key());
            if (old != null) {
                boolean overlap = old.low() <= row.high() && row.low() <= old.high();
                String verdict = same(old.ratio(), row.ratio()) ? "" : overlap ? NOISE : DIFFERS;
                verdicts.add(verdict);
                add(table, row.key(), old.ratio(), row.ratio(), verdict);
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
                String verdict = same(old.value(), figure.value()) ? "" : DIFFERS;
                add(table, figure.key(), old.value(), figure.value(), verdict);
            }
        }
        return table;
    }

    private static <T> Map<String, T> byKey(List<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity(), (first, second) -> first));
    }

    private static boolean same(double old, double now) {
        return Math.abs(change(old, now)) <= SAME;
    }

    private static double change(double old, double now) {
        return old == now ? 0 : now / old - 1;
    }

    private static void add(Table table, String key, double old, double now, String verdict) {
        double change = change(old, now);
        table.add(
                key,
                Numbers.plain(old),
                Numbers.plain(now),
                Double.isInfinite(change) ? "–" : Math.round(change * 100) + " %",
                verdict);
    }
}
