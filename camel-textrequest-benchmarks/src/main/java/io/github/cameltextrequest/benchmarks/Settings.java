package io.github.cameltextrequest.benchmarks;

import io.github.cameltextrequest.benchmarks.measure.Rounds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the command line asks for.
 *
 * @param groups what to measure
 * @param rounds how long
 * @param report the folder that the report goes to
 * @param compare two runs to compare instead of measuring; none to measure
 */
record Settings(List<Group> groups, Rounds rounds, Path report, List<Path> compare) {

    private static final String USAGE = """
            --only send,hook     what to measure: send, hook, walk, bulk, limiter, start
            --rounds 9           rounds of each comparison
            --millis 500         how long each subject works in a round
            --warm-up 3000       milliseconds each subject works before the first round
            --report FOLDER      where results.json, a page and plots are written, or the page of a comparison
            --compare A,B        compares the results in two folders instead of measuring""";

    static Settings parse(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i];
            if (!USAGE.contains(name + " ") || i + 1 == arguments.length) {
                throw new IllegalArgumentException("options must be of these, but one was " + name + ":\n" + USAGE);
            }
            given.put(name, arguments[i + 1]);
        }
        return new Settings(
                given.containsKey("--only") ? groups(given.get("--only")) : List.of(Group.values()),
                new Rounds(
                        Integer.parseInt(given.getOrDefault("--rounds", "9")),
                        millis(given.getOrDefault("--millis", "500")),
                        millis(given.getOrDefault("--warm-up", "3000"))),
                Path.of(given.getOrDefault("--report", "target/benchmarks")),
                list(given.getOrDefault("--compare", "")).map(Path::of).toList());
    }

    private static List<Group> groups(String names) {
        return list(names)
                .map(name -> Group.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
    }

    private static Duration millis(String number) {
        return Duration.ofMillis(Long.parseLong(number));
    }

    private static Stream<String> list(String value) {
        return Arrays.stream(value.split(",")).filter(part -> !part.isBlank());
    }
}
