package io.github.cameltextrequest.benchmarks;

import io.github.cameltextrequest.benchmarks.report.Difference;
import io.github.cameltextrequest.benchmarks.report.Figure;
import io.github.cameltextrequest.benchmarks.report.Machine;
import io.github.cameltextrequest.benchmarks.report.Report;
import io.github.cameltextrequest.benchmarks.report.Results;
import io.github.cameltextrequest.benchmarks.report.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures what the command line asks for, prints one table and writes the report; or compares two runs. */
public final class Benchmarks {

    private static final Logger LOG = LoggerFactory.getLogger(Benchmarks.class);

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.parse(arguments);
        List<Path> runs = settings.compare();
        if (runs.isEmpty()) {
            Results results = measure(settings);
            System.out.println(Report.text(results));
            Report.write(results, settings.report());
            System.out.println("Report: " + settings.report().toAbsolutePath().normalize());
        } else {
            String text = Difference.text(Results.read(runs.get(0)), Results.read(runs.get(1)));
            System.out.println(text);
            Difference.write(text, settings.report());
        }
        System.exit(0);
    }

    static Results measure(Settings settings) throws Exception {
        List<Row> rows = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        for (Group group : settings.groups()) {
            LOG.info("Measuring: {}", group);
            group.run(settings.rounds(), rows, figures);
        }
        return new Results(Machine.here(), rows, figures);
    }
}
