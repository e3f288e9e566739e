package io.github.cameltextrequest.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.cameltextrequest.simulator.SentMessage;
import io.github.cameltextrequest.simulator.SimulatorServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainConfigurationProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The README's two routes run as they stand there, and its test command is the one CI runs. */
@Timeout(60)
class ReadmeTest {

    private static final Path ROOT = Path.of("..");

    private final Main camel = new Main();
    private SimulatorServer simulator;

    @BeforeEach
    void startSimulator() {
        simulator = SimulatorServer.configure().build().start();
        camel.addInitialProperty("camel.component.textrequest.base-url", simulator.baseUrl());
        camel.addInitialProperty("camel.component.textrequest.api-key", simulator.apiKey());
        camel.addInitialProperty("camel.component.textrequest.poll-interval", "100ms");
        camel.addInitialProperty("camel.component.textrequest.rate-limit", "0");
    }

    @AfterEach
    void stop() {
        camel.stop();
        simulator.close();
    }

    @Test
    void theJavaRouteAnswersAText() throws Exception {
        assertThat(unindented(Files.readString(
                        Path.of("src/test/java/io/github/cameltextrequest/examples/docs/ThankYouRoute.java"))))
                .contains(unindented(snippet("java")));

        assertAnswered(main -> main.addRoutesBuilder(new ThankYouRoute()));
    }

    @Test
    void theYamlRouteAnswersAText(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("thank-you.camel.yaml"), snippet("yaml"));

        assertAnswered(main -> main.setRoutesIncludePattern("file:" + file));
    }

    @Test
    void theTestCommandIsTheOneOfContinuousIntegration() throws IOException {
        assertThat(snippet("sh")).contains("\nmvn -B verify\n");
        assertThat(Files.readString(ROOT.resolve(".ci/run"))).contains("mvn -B verify");
    }

    private void assertAnswered(Consumer<MainConfigurationProperties> routes) throws Exception {
        routes.accept(camel.configure());
        camel.start();

        simulator.contact("14235550142").texts("Two tickets, please");

        assertThat(simulator.awaitSent(1))
                .extracting(SentMessage::to, SentMessage::body)
                .containsExactly(tuple("14235550142", "Thanks, we will be in touch!"));
    }

    private static String snippet(String language) throws IOException {
        Matcher block = Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(block.find()).as("a block of " + language + " in the README").isTrue();
        return block.group(1);
    }

    private static String unindented(String code) {
        return code.replaceAll("(?m)^ +", "");
    }
}
