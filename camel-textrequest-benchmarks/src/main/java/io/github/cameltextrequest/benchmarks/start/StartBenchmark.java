package io.github.cameltextrequest.benchmarks.start;

import io.github.cameltextrequest.benchmarks.ChildJvm;
import io.github.cameltextrequest.benchmarks.measure.Statistics;
import io.github.cameltextrequest.benchmarks.report.Figure;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What the component costs a context that starts, and how much it brings along. */
public final class StartBenchmark {

    private static final String GROUP = "start";
    private static final double GOAL_MILLIS = 300;
    private static final String HEAP = "256m";

    /** Where the component's own classes are, in a build and in a repository. */
    private static final Pattern OURS = Pattern.compile(".*/camel-textrequest(/target/classes|-[0-9][^/]*\\.jar)");

    /** What a context has not without the component. */
    private static final Pattern BROUGHT = Pattern.compile(
            ".*/(camel-(http|http-base|http-common|jackson|cloud)|httpclient5|httpcore5|httpcore5-h2|jackson-[a-z0-9-]+|jspecify)"
                    + "-[0-9][^/]*\\.jar");

    private StartBenchmark() {}

    /** @param rounds how often three JVMs are started: with the component, with an ordinary route, with neither */
    public static List<Figure> run(int rounds) throws IOException {
        double[] millis = new double[rounds];
        double[] ordinary = new double[rounds];
        double[] megabytes = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            double[] without = child(ContextStart.EMPTY);
            double[] with = child(ContextStart.FULL);
            millis[round] = with[0] - without[0];
            ordinary[round] = child(ContextStart.ORDINARY)[0] - without[0];
            megabytes[round] = (with[1] - without[1]) / 1e6;
        }
        return List.of(
                Figure.atMost(
                        GROUP,
                        "start of a context with a consumer and a producer, beyond an empty one",
                        Statistics.median(millis),
                        "ms",
                        GOAL_MILLIS),
                Figure.of(
                        GROUP,
                        "start of a context with a route from direct: to http:, beyond an empty one",
                        Statistics.median(ordinary),
                        "ms"),
                Figure.of(GROUP, "heap in use after it, beyond an empty context", Statistics.median(megabytes), "MB"),
                Figure.of(GROUP, "the component's own jar", packed(entries(OURS)) / 1e3, "kB"),
                Figure.of(
                        GROUP,
                        "jars it brings to a class path with Camel's core",
                        entries(BROUGHT).size(),
                        "jars"),
                Figure.of(GROUP, "their size together", packed(entries(BROUGHT)) / 1e6, "MB"));
    }

    private static double[] child(String what) throws IOException {
        try (ChildJvm child = ChildJvm.start(ContextStart.class, HEAP, what)) {
            return Arrays.stream(child.line().split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }
    }

    private static List<Path> entries(Pattern place) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> place.matcher(entry).matches())
                .map(Path::of)
                .toList();
    }

    private static long packed(List<Path> entries) throws IOException {
        long bytes = 0;
        for (Path entry : entries) {
            bytes += Files.isDirectory(entry) ? zipped(entry) : Files.size(entry);
        }
        return bytes;
    }

    /** As large as the jar of it will be. */
    private static long zipped(Path folder) throws IOException {
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        try (Stream<Path> files = Files.walk(folder);
                ZipOutputStream zip = new ZipOutputStream(jar)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, zip);
            }
        }
        return jar.size();
    }
}
