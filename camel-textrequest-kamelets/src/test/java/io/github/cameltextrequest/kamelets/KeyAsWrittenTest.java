package io.github.cameltextrequest.kamelets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.simulator.TextRequestSimulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key of characters that mean something in a URI arrives as it was written, with RAW where the page asks for it. */
@Timeout(120)
class KeyAsWrittenTest {

    private static final String KEY = "k+e&y%41=1 2/3?#4";

    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.create();

    @TempDir
    Path folder;

    @Test
    void inTheFileOfProperties() throws Exception {
        String route = """
                - route:
                    from:
                      uri: textrequest:events
                      parameters:
                        dashboardId: 121
                      steps:
                        - to:
                            uri: mock:end
                """;

        assertThat(keySent(route, "camel.component.textrequest.api-key")).isEqualTo(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {KEY, "{{account.key}}"})
    void asAnOptionOfTheComponent(String written) throws Exception {
        String route = """
                - route:
                    from:
                      uri: textrequest:events
                      parameters:
                        dashboardId: 121
                        apiKey: "%s"
                      steps:
                        - to:
                            uri: mock:end
                """.formatted(written);

        assertThat(keySent(route, "account.key")).isEqualTo(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RAW(" + KEY + ")", "RAW({{account.key}})"})
    void asAPropertyOfAKamelet(String written) throws Exception {
        String route = """
                - route:
                    from:
                      uri: kamelet:textrequest-message-source
                      parameters:
                        dashboardId: 121
                        apiKey: "%s"
                      steps:
                        - to:
                            uri: mock:end
                """.formatted(written);

        assertThat(keySent(route, "account.key")).isEqualTo(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RAW(" + KEY + ")", "RAW({{account.key}})"})
    void inAPipe(String written) throws Exception {
        String pipe = """
                apiVersion: camel.apache.org/v1
                kind: Pipe
                metadata:
                  name: front-desk-pipe
                spec:
                  source:
                    ref:
                      kind: Kamelet
                      apiVersion: camel.apache.org/v1
                      name: textrequest-message-source
                    properties:
                      dashboardId: "121"
                      apiKey: "%s"
                  sink:
                    uri: mock:end
                """.formatted(written);

        assertThat(keySent(pipe, "account.key")).isEqualTo(KEY);
    }

    /** The key of the first call of the file's route, when a file of properties holds the key under this name. */
    private String keySent(String routes, String property) throws Exception {
        Path properties = Files.writeString(folder.resolve("application.properties"), property + " = " + KEY);
        Path file = Files.writeString(folder.resolve("routes.yaml"), routes);
        Main camel = new Main();
        camel.setDefaultPropertyPlaceholderLocation("file:" + properties);
        camel.addInitialProperty("camel.component.textrequest.base-url", simulator.baseUrl());
        camel.addInitialProperty("camel.component.textrequest.poll-interval", "100ms");
        camel.configure().withRoutesIncludePattern("file:" + file);
        try {
            camel.start();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !simulator.requests().isEmpty());
            return simulator.requests().get(0).header("x-api-key");
        } finally {
            camel.stop();
        }
    }
}
