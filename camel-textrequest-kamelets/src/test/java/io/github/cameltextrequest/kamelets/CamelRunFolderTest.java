package io.github.cameltextrequest.kamelets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.simulator.SentMessage;
import io.github.cameltextrequest.simulator.TextRequestSimulator;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The folder for camel run: a YAML file and a properties file, and no Java. */
@Timeout(120)
class CamelRunFolderTest {

    private static final Path FOLDER = Path.of("../camel-textrequest-examples/camel-run");
    private static final String ALICE = "14235550142";

    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.create();

    @TempDir
    Path outbox;

    private final Main camel = new Main();

    @BeforeEach
    void start() throws Exception {
        int port = freePort();
        camel.setDefaultPropertyPlaceholderLocation("file:" + FOLDER.resolve("application.properties"));
        camel.configure().withRoutesIncludePattern("file:" + FOLDER.resolve("*.yaml"));
        // What stands in the environment, or is the service's.
        camel.addOverrideProperty("camel.component.textrequest.api-key", simulator.apiKey());
        camel.addOverrideProperty("camel.component.textrequest.base-url", simulator.baseUrl());
        camel.addOverrideProperty("camel.component.textrequest.webhook-external-url", "http://127.0.0.1:" + port);
        camel.addOverrideProperty("camel.server.port", String.valueOf(port));
        camel.addOverrideProperty("camel.server.host", "127.0.0.1");
        camel.addOverrideProperty("outbox", outbox.toString());
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void aTextIsReceivedByAHookAndAnswered() {
        await().atMost(Duration.ofSeconds(30)).until(() -> simulator.hooks(121).size() == 1);

        simulator.contact(ALICE).texts("Two tickets, please");

        assertThat(simulator.awaitSent(1))
                .extracting(SentMessage::to, SentMessage::body)
                .containsExactly(tuple(ALICE, "Thanks, we will be in touch!"));
        assertThat(simulator.awaitDeliveries(1)).allMatch(delivery -> delivery.succeeded());
    }

    @Test
    void aFileIsSentToTheNumberThatIsItsName() throws Exception {
        Path written = Files.writeString(outbox.resolve(ALICE + ".part"), "Your table is ready");
        Files.move(written, outbox.resolve(ALICE + ".txt"));

        assertThat(simulator.awaitSent(1))
                .extracting(SentMessage::to, SentMessage::body)
                .containsExactly(tuple(ALICE, "Your table is ready"));
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
