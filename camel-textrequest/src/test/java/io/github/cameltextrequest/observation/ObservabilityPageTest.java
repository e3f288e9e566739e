package io.github.cameltextrequest.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.client.CallOutcome;
import io.github.cameltextrequest.event.DeliveryRefusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/observability.md} to the code. Runs with {@code -Ddocs.write=true} to write its tables anew. */
class ObservabilityPageTest {

    private static final Path PAGE = Path.of("..", "docs", "observability.md");

    @BeforeAll
    static void writeThePageOnRequest() throws Exception {
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, page());
        }
    }

    @Test
    void metersAndLogLinesAndOutcomesAreThoseOfTheCode() throws Exception {
        assertThat(Files.readString(PAGE))
                .as("run this test with -Ddocs.write=true to write the tables anew")
                .isEqualTo(page());
    }

    @Test
    void everyCheckIsExplained() throws Exception {
        assertThat(Files.readString(PAGE))
                .contains(Stream.of(KeyHealthCheck.ID, HooksHealthCheck.ID, PollHealthCheck.ID, ServiceHealthCheck.ID)
                        .map(id -> "| `" + id + "` | neither")
                        .toList());
    }

    private static String page() throws Exception {
        String page = Files.readString(PAGE);
        Map<String, String> parts =
                Map.of("meters", meters(), "log lines", logLines(), "outcomes", outcomes(), "refusals", refusals());
        for (Entry<String, String> part : parts.entrySet()) {
            String begin = "<!-- " + part.getKey() + " -->";
            int from = page.indexOf(begin) + begin.length();
            int to = page.indexOf("<!-- end of " + part.getKey() + " -->");
            page = page.substring(0, from) + part.getValue() + page.substring(to);
        }
        return page;
    }

    private static String meters() {
        return Arrays.stream(Meters.values())
                .map(meter -> "| `" + meter.meter() + "` | "
                        + meter.kind().name().toLowerCase(Locale.ROOT) + " | "
                        + meter.tags().stream().map(tag -> "`" + tag + "`").collect(Collectors.joining(", ")) + " | "
                        + meter.description() + " |\n")
                .collect(Collectors.joining(
                        "", "\n| meter | kind | tags | what it measures |\n| --- | --- | --- | --- |\n", ""));
    }

    private static String logLines() {
        return Arrays.stream(LogLine.values())
                .map(line -> "| " + line.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " | " + line.level()
                        + " | `" + line.text() + "` | " + line.meaning() + " |\n")
                .collect(Collectors.joining(
                        "", "\n| name | level | text | what it means |\n| --- | --- | --- | --- |\n", ""));
    }

    private static String outcomes() {
        return Arrays.stream(CallOutcome.values())
                .map(outcome -> "`" + outcome.label() + "`")
                .collect(Collectors.joining(", ", "\n", "\n"));
    }

    private static String refusals() {
        return Arrays.stream(DeliveryRefusal.values())
                .map(refusal -> "`" + refusal.label() + "`")
                .collect(Collectors.joining(", "));
    }
}
