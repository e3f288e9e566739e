package io.github.cameltextrequest.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.examples.demo.Demonstration;
import io.github.cameltextrequest.simulator.SentMessage;
import io.github.cameltextrequest.simulator.TextRequestSimulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@Timeout(300)
@ExtendWith(OutputCaptureExtension.class)
class SpringBootKeywordReplyTest {

    private static final String HOURS = "We are open Monday to Saturday, 8 am to 6 pm.";
    private static final String MENU = "Today: tomato soup, lentil curry, apple pie.";
    private static final String OTHER = "Text HOURS for our opening hours or MENU for today's dishes.";

    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.create();

    @Test
    void showsTheScriptedConversationAndNoWarning(CapturedOutput terminal) throws Exception {
        assertThat(SpringBootKeywordReply.simulated(true)).isZero();

        assertThat(terminal.getAll().lines())
                .filteredOn(line -> line.matches(".*(WARN|ERROR|:: Spring Boot ::).*"))
                // What Vert.x says of the simulator on a busy machine.
                .allMatch(line -> line.contains("BlockedThreadChecker"));
        assertThat(terminal.getOut().lines().filter(line -> line.contains("  1423")))
                .extracting(line -> line.substring("00:00:00  ".length()))
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
    void aCustomerIsAnsweredOnceHoweverOftenItIsStarted(@TempDir Path folder) {
        Map<String, String> account = new HashMap<>(Demonstration.options(simulator));
        account.put(
                "camel.component.textrequest.event-store-file",
                folder.resolve("keyword-reply.db").toString());

        answerOneMoreText(account, "HOURS", HOURS);
        answerOneMoreText(account, "MENU", MENU);

        assertThat(simulator.sent()).extracting(SentMessage::body).containsExactly(HOURS, MENU);
    }

    private static void answerOneMoreText(Map<String, String> account, String text, String answer) {
        try (ConfigurableApplicationContext application = SpringBootKeywordReply.start(account)) {
            assertThat(application.isActive()).isTrue();
            int before = simulator.sent().size();

            simulator.contact("14235550142").texts(text);

            assertThat(simulator.awaitSent(before + 1))
                    .last()
                    .extracting(SentMessage::body)
                    .isEqualTo(answer);
        }
    }

    @Test
    void aStartThatFailsSaysWhyAndEnds(@TempDir Path folder) throws Exception {
        Path terminal = folder.resolve("terminal.log");
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SpringBootKeywordReply.class.getName())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(terminal.toFile());
        command.environment().put("TEXTREQUEST_API_KEY", "a key, but no dashboard");
        command.environment().remove("TEXTREQUEST_DASHBOARD_ID");
        Process application = command.start();
        try {
            assertThat(application.waitFor(120, TimeUnit.SECONDS)).as("ends").isTrue();
        } finally {
            application.destroyForcibly();
        }

        assertThat(application.exitValue()).isEqualTo(1);
        assertThat(Files.readString(terminal))
                .contains("APPLICATION FAILED TO START", "dashboardId must be set for events, but was not");
    }

    @Test
    void theReadmeShowsTheCommandOfTheProfile() throws Exception {
        assertThat(Files.readString(Path.of("README.md")))
                .contains("\nmvn -q process-classes -pl camel-textrequest-examples/spring-boot -am -Pspring-boot\n");
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<id>spring-boot</id>", "%classpath " + SpringBootKeywordReply.class.getName() + " ");
    }
}
