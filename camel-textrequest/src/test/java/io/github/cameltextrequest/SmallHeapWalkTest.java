package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A stream of contacts holds one page, however many there are: walked by a JVM with 64 MB. */
class SmallHeapWalkTest extends TextRequestTestSupport {

    private static final int TOTAL = 100_000;

    @Test
    void aHundredThousandContactsAreWalkedInAsManyRequestsAsPages() throws Exception {
        simulator.seedContacts(121, TOTAL);

        assertThat(walk(TOTAL, false)).isEqualTo("missing 0, double 0, deleted 0");
        assertThat(simulator.requestCount("GetContacts")).isBetween(TOTAL / 1000, TOTAL / 1000 + 1);
    }

    @Test
    void whatStaysWhileOthersComeAndGoIsNeitherMissingNorDouble() throws Exception {
        simulator.seedContacts(121, 20_000);

        assertThat(walk(20_000, true)).isEqualTo("missing 0, double 0, deleted 56");
    }

    private static String walk(int total, boolean changing) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeapWalk.class.getName(),
                        simulator.baseUrl(),
                        KEY,
                        Integer.toString(total),
                        Boolean.toString(changing))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        // The lines around it are the log's.
        return printed.lines()
                .filter(line -> line.startsWith("missing"))
                .findFirst()
                .orElse(printed);
    }
}
