package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The endpoints that {@code docs/events.md} shows. */
class EventsPageTest extends TextRequestTestSupport {
    private static final Path PAGE = Path.of("..", "docs", "events.md");
    private static final Pattern ENDPOINT = Pattern.compile("\"(textrequest:events\\?[^\"]+)\"");

    @TempDir
    Path folder;

    @Test
    void everyEndpointOfThePageWouldStart() throws Exception {
        List<String> shown = ENDPOINT.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1).replace("/var/lib/desk", folder.toString()))
                .toList();

        assertThat(shown).hasSizeGreaterThan(5).allSatisfy(uri -> {
            String named = uri.contains("subscription=") ? uri : uri + "&subscription=page";
            TextRequestEndpoint endpoint = context.getEndpoint(named, TextRequestEndpoint.class);
            assertThatCode(() -> ConsumerSettings.of(endpoint, null)).doesNotThrowAnyException();
            assertThatCode(() -> {
                        if (endpoint.receivesHooks()) {
                            assertThat(HookSettings.of(endpoint)).isNotNull();
                        }
                    })
                    .doesNotThrowAnyException();
        });
    }
}
