package io.github.cameltextrequest.examples.keywordreply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The README's first command as a person has it: in a JVM of its own, until Ctrl-C. */
@Timeout(300)
class KeywordReplyCommandTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern PHONE_PAGE = Pattern.compile("be one yourself: open (http://127\\.0\\.0\\.1:\\d+/) ");

    /** How a JVM ends that SIGTERM told to. */
    private static final int TERMINATED = 143;

    private final List<String> terminal = new CopyOnWriteArrayList<>();
    private Process command;

    @BeforeEach
    void start() throws IOException {
        List<String> java = new ArrayList<>();
        java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Those that the command has from the POM on a newer JDK.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.matches("--(enable-native|sun-misc).*"))
                .forEach(java::add);
        java.addAll(List.of("-Xmx192m", "-cp", System.getProperty("java.class.path"), KeywordReply.class.getName()));
        ProcessBuilder process = new ProcessBuilder(java).redirectErrorStream(true);
        process.environment().keySet().removeIf(name -> name.startsWith("TEXTREQUEST_"));
        command = process.start();
        Thread reader = new Thread(this::read, "terminal");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader lines = command.inputReader()) {
            lines.lines().forEach(terminal::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void end() {
        command.destroyForcibly();
    }

    @Test
    void answersAPersonAfterTheScriptAndEndsInGoodOrder() throws Exception {
        URI phonePage = awaitPhonePage();

        text(phonePage, "14235550199", "hours");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(terminal)
                        .anyMatch(line ->
                                line.endsWith("  14235550199 < We are open Monday to Saturday, 8 am to 6 pm.")));
        command.destroy();

        assertThat(command.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("ends after SIGTERM")
                .isTrue();
        assertThat(command.exitValue()).isEqualTo(TERMINATED);
        assertThat(terminal)
                .filteredOn(line -> line.matches(".*(WARN|ERROR|Exception in thread).*"))
                // What Vert.x says of the simulator on a busy machine.
                .allMatch(line -> line.contains("BlockedThreadChecker"));
    }

    private URI awaitPhonePage() {
        return await().atMost(PATIENCE)
                .until(
                        () -> terminal.stream()
                                .map(PHONE_PAGE::matcher)
                                .filter(Matcher::find)
                                .map(line -> URI.create(line.group(1)))
                                .findFirst()
                                .orElse(null),
                        page -> page != null);
    }

    private static void text(URI phonePage, String contact, String text) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(phonePage.resolve("_simulator/contacts/" + contact + "/texts"))
                .POST(BodyPublishers.ofString("{\"text\": \"" + text + "\"}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode())
                .isLessThan(300);
    }
}
