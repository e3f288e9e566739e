package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;

/** The route of the component page that needs no Java. */
class ListRouteTest extends TextRequestTestSupport {

    private static final Pattern SNIPPET =
            Pattern.compile("<!-- runs: list contacts -->\\n```yaml\\n(.*?)```", Pattern.DOTALL);

    @Test
    void aYamlRouteListsContactsSplitsThemAsAStreamAndLogsTheirNumbers() throws Exception {
        simulator.seedContacts(121, 1500);
        try (LogCapture log = new LogCapture()) {
            PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("contacts.yaml", snippet()));

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(log.lines()).contains("INFO 14235561499"));
            assertThat(log.lines().stream().filter(line -> line.matches("INFO 1423556\\d{4}")))
                    .hasSize(1500)
                    .doesNotHaveDuplicates();
        }
        assertThat(simulator.requestCount("GetContacts")).isEqualTo(2);
    }

    private static String snippet() throws Exception {
        Matcher snippet = SNIPPET.matcher(Files.readString(Path.of("..", "docs", "component.md")));
        assertThat(snippet.find()).isTrue();
        return snippet.group(1);
    }
}
