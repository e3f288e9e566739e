package io.github.cameltextrequest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.simulator.SentMessage;
import io.github.cameltextrequest.simulator.TextRequestSimulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The folder of the examples, run as its page says. */
class CamelRunTest {

    private static final Path FOLDER = Path.of("../camel-textrequest-examples/camel-run");
    private static final String ROUTES = "front-desk.camel.yaml";
    private static final String ALICE = "14235550142";

    /** The first start downloads. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.create();

    @TempDir
    Path folder;

    @BeforeEach
    void copyFolder() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void aTextIsReceivedByAHookAndAnswered() throws Exception {
        int port = freePort();
        try (CamelCommand camel = CamelCommand.run(
                folder,
                simulator,
                Map.of(
                        "camel.component.textrequest.base-url",
                        simulator.baseUrl(),
                        "camel.component.textrequest.webhook-external-url",
                        "http://127.0.0.1:" + port,
                        "camel.server.port",
                        port))) {
            await().atMost(PATIENCE).until(() -> !simulator.hooks(121).isEmpty() || !camel.isRunning());
            assertThat(simulator.hooks(121)).as(camel.output()).hasSize(1);

            simulator.contact(ALICE).texts("Two tickets, please");

            assertThat(simulator.awaitSent(1))
                    .extracting(SentMessage::to, SentMessage::body)
                    .containsExactly(tuple(ALICE, "Thanks, we will be in touch!"));
            assertThat(simulator.awaitDeliveries(1)).allMatch(delivery -> delivery.succeeded());
        }
    }

    @Test
    void aWrongOperationIsAnsweredWithTheNearOnes() throws Exception {
        Path routes = folder.resolve(ROUTES);
        Files.writeString(routes, Files.readString(routes).replace("sendMessageByPhoneNumber", "sendMesage"));
        try (CamelCommand camel = CamelCommand.run(folder, simulator, Map.of("camel.server.port", freePort()))) {
            assertThat(camel.awaitEnd()).isNotZero();
            assertThat(camel.output())
                    .contains("the operation in textrequest:sendMesage must be one of the service's, but was"
                            + " 'sendMesage': did you mean sendMessage, sendMessageByPhoneNumber?");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
