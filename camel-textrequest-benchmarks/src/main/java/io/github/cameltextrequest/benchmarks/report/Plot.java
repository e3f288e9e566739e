package io.github.cameltextrequest.benchmarks.report;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Bars of throughput: one group of bars a setting, one bar a subject. */
final class Plot {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 420;

    private Plot() {}

    static void write(String title, List<Row> rows, Path file) throws IOException {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title + ", calls a second, median of rounds")
                .build();
        chart.getStyler()
                .setLegendPosition(LegendPosition.OutsideS)
                .setLegendLayout(LegendLayout.Horizontal)
                .setChartBackgroundColor(Color.WHITE);
        bySubject(rows)
                .forEach((subject, perSetting) ->
                        chart.addSeries(subject, List.copyOf(perSetting.keySet()), List.copyOf(perSetting.values())));
        VectorGraphicsEncoder.saveVectorGraphic(chart, file.toString(), VectorGraphicsFormat.SVG);
    }

    private static Map<String, Map<String, Double>> bySubject(List<Row> rows) {
        Map<String, Map<String, Double>> bySubject = new LinkedHashMap<>();
        for (Row row : rows) {
            bySubject
                    .computeIfAbsent(row.subject(), any -> new LinkedHashMap<>())
                    .put(row.setting(), row.sample().perSecond());
        }
        return bySubject;
    }
}
