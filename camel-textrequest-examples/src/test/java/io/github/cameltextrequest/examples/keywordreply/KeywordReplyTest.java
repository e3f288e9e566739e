package io.github.cameltextrequest.examples.keywordreply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.cameltextrequest.simulator.SentMessage;
import io.github.cameltextrequest.simulator.SimulatorServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class KeywordReplyTest {

    private static final String HOURS = "We are open Monday to Saturday, 8 am to 6 pm.";
    private static final String MENU = "Today: tomato soup, lentil curry, apple pie.";
    private static final String OTHER = "Text HOURS for our opening hours or MENU for today's dishes.";

    private final ConversationLog conversation = new ConversationLog();

    @BeforeEach
    void listen() {
        conversation.start();
    }

    @AfterEach
    void stopListening() {
        conversation.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--once", "--once --yaml"})
    void showsTheScriptedConversationInOrderAndEndsWithoutError(String arguments) throws Exception {
        int exitCode = new KeywordReply(CommandLine.of(List.of(arguments.split(" ")), Map.of())).run();

        assertThat(exitCode).isZero();
        assertThat(conversation.lines())
                .containsExactly(
                        "14235550142 > HOURS",
                        "14235550142 < " + HOURS,
                        "14235550142 > menu",
                        "14235550142 < " + MENU,
                        "14235550142 > Do you deliver?",
                        "14235550142 < " + OTHER,
                        "14235550142 > Hours",
                        "14235550142 < " + HOURS);
    }

    @Test
    void theYamlRouteRunsWithPlainCamelMainAndPropertiesOnly() throws Exception {
        Main camel = new Main();
        try (SimulatorServer simulator = SimulatorServer.configure().build().start()) {
            camel.addInitialProperty("camel.main.routes-include-pattern", "classpath:keyword-reply.camel.yaml");
            camel.addInitialProperty("camel.component.textrequest.base-url", simulator.baseUrl());
            camel.addInitialProperty("camel.component.textrequest.api-key", simulator.apiKey());
            camel.addInitialProperty("camel.component.textrequest.dashboard-id", "121");
            camel.addInitialProperty("camel.component.textrequest.poll-interval", "100ms");
            camel.addInitialProperty("camel.component.textrequest.rate-limit", "0");
            camel.start();

            simulator.contact("14235550142").texts("Menu");
            simulator.contact("14235550143").texts("HOURS");

            assertThat(simulator.awaitSent(2))
                    .extracting(SentMessage::to, SentMessage::body)
                    .containsExactlyInAnyOrder(tuple("14235550142", MENU), tuple("14235550143", HOURS));
        } finally {
            camel.stop();
        }
    }

    @Test
    void aRealCustomerIsAnsweredOnceHoweverOftenItIsStarted(@TempDir Path folder) throws Exception {
        Map<String, String> options = KeywordReply.realAccount("121", folder.resolve("keyword-reply.db"));
        try (SimulatorServer simulator = SimulatorServer.configure().build().start()) {
            answerOneMoreText(simulator, options, "HOURS", HOURS);
            answerOneMoreText(simulator, options, "MENU", MENU);

            assertThat(simulator.sent()).extracting(SentMessage::body).containsExactly(HOURS, MENU);
        }
    }

    private static void answerOneMoreText(
            SimulatorServer simulator, Map<String, String> options, String text, String answer) throws Exception {
        Main camel = new Main();
        try {
            options.forEach(camel::addInitialProperty);
            camel.addInitialProperty("camel.component.textrequest.base-url", simulator.baseUrl());
            camel.addInitialProperty("camel.component.textrequest.api-key", simulator.apiKey());
            camel.addInitialProperty("camel.component.textrequest.poll-interval", "100ms");
            camel.addInitialProperty("camel.component.textrequest.rate-limit", "0");
            camel.configure().addRoutesBuilder(new KeywordReplyRoute());
            camel.start();
            int before = simulator.sent().size();

            simulator.contact("14235550142").texts(text);

            assertThat(simulator.awaitSent(before + 1))
                    .last()
                    .extracting(SentMessage::body)
                    .isEqualTo(answer);
        } finally {
            camel.stop();
        }
    }
}
