package io.github.cameltextrequest.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the results: the table for a terminal, the page with plots for the documentation. */
public final class Report {

    private static final String PAGE = "report.md";

    private Report() {}

    /** Where it was measured, and all rows and figures, in Markdown. */
    public static String text(Results results) {
        return "Measured: " + results.machine() + ".\n\n" + rows(results.rows()) + "\n" + figures(results.figures());
    }

    private static String rows(List<Row> rows) {
        Table table = new Table(
                "what",
                "setting",
                "who",
                "per s",
                "p50 µs",
                "p99 µs",
                "CPU µs",
                "kB",
                "errors",
                "ratio to",
                "ratio",
                "quartiles",
                "goal");
        for (Row row : rows) {
            table.add(
                    row.group(),
                    row.setting(),
                    row.subject(),
                    Numbers.plain(row.sample().perSecond()),
                    Numbers.plain(row.sample().p50Micros()),
                    Numbers.plain(row.sample().p99Micros()),
                    Numbers.plain(row.sample().cpuMicros()),
                    Numbers.plain(row.sample().bytes() / 1000),
                    Long.toString(row.sample().errors()),
                    row.reference(),
                    Numbers.ratio(row.ratio()),
                    Numbers.ratio(row.low()) + "–" + Numbers.ratio(row.high()),
                    goal(row));
        }
        return table.toString();
    }

    private static String figures(List<Figure> figures) {
        Table table = new Table("what", "figure", "value", "unit", "goal");
        for (Figure figure : figures) {
            table.add(
                    figure.group(),
                    figure.name(),
                    Numbers.plain(figure.value()),
                    figure.unit(),
                    verdict(figure.goal(), figure.met()));
        }
        return table.toString();
    }

    private static String goal(Row row) {
        Double goal = row.goal();
        return goal == null ? "" : verdict("≥ " + Numbers.ratio(goal), row.ratio() >= goal);
    }

    private static String verdict(@Nullable String goal, @Nullable Boolean met) {
        return goal == null ? "" : goal + (Boolean.TRUE.equals(met) ? ", met" : ", NOT met");
    }

    /** Writes page, plots and results into a folder. */
    public static void write(Results results, Path folder) throws IOException {
        Files.createDirectories(folder);
        results.write(folder);
        StringBuilder page = new StringBuilder("# Benchmarks: one run\n\n");
        page.append("Written by the benchmarks; [README.md](README.md) tells how to read and repeat it.\n\n");
        page.append(text(results));
        for (String group : results.rows().stream().map(Row::group).distinct().toList()) {
            List<Row> rows = results.rows().stream()
                    .filter(row -> row.group().equals(group))
                    .toList();
            Plot.write(group, rows, folder.resolve(group + ".svg"));
            page.append("\n![").append(group).append("](").append(group).append(".svg)\n");
        }
        Files.writeString(folder.resolve(PAGE), page);
    }
}
