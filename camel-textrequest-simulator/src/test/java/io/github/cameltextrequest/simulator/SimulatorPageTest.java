package io.github.cameltextrequest.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Holds {@code docs/simulator.md} to the code; writes its tables when run with {@code -Dtables.write=true}. */
class SimulatorPageTest {
    private static final Path PAGE = Path.of("../docs/simulator.md");
    private static final Path EXAMPLE =
            Path.of("src/test/java/io/github/cameltextrequest/simulator/FaultsExampleTest.java");

    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.create();

    @Test
    void theTablesAreThoseOfTheCode() throws IOException {
        String page = Files.readString(PAGE);
        String expected = page.replaceAll(
                        "(?s)(<!-- menu of faults -->\n).*?(<!-- end)", "$1" + Matcher.quoteReplacement(menu()) + "$2")
                .replaceAll(
                        "(?s)(<!-- conditions of faults -->\n).*?(<!-- end)",
                        "$1" + Matcher.quoteReplacement(conditions()) + "$2");
        if (Boolean.getBoolean("tables.write")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(expected);
    }

    private static String menu() {
        return Arrays.stream(FaultKind.values())
                .map(kind -> "| `%s` | %s | %s |%n"
                        .formatted(
                                kind.wireName(),
                                kind.description(),
                                kind.processing().description()))
                .collect(Collectors.joining("", "| fault | the simulator | carried out |\n| --- | --- | --- |\n", ""));
    }

    private static String conditions() {
        return Arrays.stream(FaultJson.Condition.values())
                .map(condition -> "| `%s` | %s |%n".formatted(condition.wireName(), condition.description()))
                .collect(Collectors.joining("", "| member | strikes |\n| --- | --- |\n", ""));
    }

    @Test
    void everySettingOfAFaultIsExplained() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(Arrays.stream(FaultSetting.values()).map(FaultSetting::wireName))
                .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }

    @Test
    void theExampleInJavaIsTheOneThatRuns() throws IOException {
        String example = blocks("java").get(1);

        assertThat(packed(Files.readString(EXAMPLE))).contains(packed(example));
    }

    @Test
    void theExampleWithCurlDoesTheSame() throws Exception {
        List<String> commands = blocks("sh").get(1).lines().toList();

        JsonObject listed = new JsonObject();
        for (String command : commands) {
            JsonObject answer = run(command);
            listed = command.endsWith("/faults") && !command.contains("-X") ? answer : listed;
        }

        assertThat(listed.getJsonArray("items").stream().map(item -> ((JsonObject) item).getString("fault")))
                .containsExactly("reset-after", "error-status", "error-status");
        assertThat(simulator.faults().active()).isEmpty();
    }

    @Test
    void theFirstCommandsTextAndListWhatWasSent() throws Exception {
        List<String> commands = blocks("sh").get(0).lines().toList();

        assertThat(run(commands.get(0)).getString("message_id")).isNotNull();
        assertThat(run(commands.get(1)).getJsonArray("items")).isEmpty();
    }

    private static JsonObject run(String command) throws Exception {
        String url = simulator.uiUrl().replaceAll("/$", "");
        Process curl = new ProcessBuilder("bash", "-c", command.replace("http://127.0.0.1:8089", url))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String answer = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(curl.waitFor()).as(command).isZero();
        return new JsonObject(answer);
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static String packed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
