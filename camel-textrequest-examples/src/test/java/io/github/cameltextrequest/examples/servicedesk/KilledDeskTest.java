package io.github.cameltextrequest.examples.servicedesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.simulator.TextRequestSimulator;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The example's own command, in a JVM that is killed with {@code kill -9} when ASMS has done what it asked for. */
@Tag("crash")
@Timeout(300)
class KilledDeskTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<String> WRITES = List.of("POST /case", "POST /case/ID/note", "POST /attachment/file");

    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.create();

    @TempDir
    Path folder;

    private Process desk;
    private volatile String deadly = "";

    @AfterEach
    void end() {
        desk.destroyForcibly();
    }

    @Test
    void killsRepeatLookUpsAtMost() throws Exception {
        try (AsmsStandIn asms = AsmsStandIn.start()) {
            Path settings = write(RunningDesk.properties(simulator, asms, folder));
            asms.watch(this::killAt);
            Conversation conversation = new Conversation(simulator);
            conversation.keepPicture();
            desk = begin(settings, 0);
            await().atMost(PATIENCE).until(() -> simulator.requestCount("GetDashboardMessages") > 0);
            deadly = WRITES.get(0);
            conversation.firstHalf();
            conversation.secondHalf();
            for (int kills = 1; kills <= WRITES.size(); kills++) {
                await().atMost(PATIENCE).until(() -> !desk.isAlive());
                deadly = kills < WRITES.size() ? WRITES.get(kills) : "";
                desk = begin(settings, kills);
            }

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(simulator.sent()).hasSize(10));
            conversation.assertRight(asms);
            assertThat(asms.calls().stream()
                            .filter(WRITES::contains)
                            .collect(Collectors.groupingBy(call -> call, Collectors.counting())))
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of(WRITES.get(0), 2L, WRITES.get(1), 5L, WRITES.get(2), 2L));
        }
    }

    /** Called when ASMS has carried out the call, and not answered yet. */
    private void killAt(String call) {
        if (call.equals(deadly)) {
            desk.destroyForcibly().onExit().join();
        }
    }

    /** @param kills before this start, each of which the process is to take for longer ago than it was */
    private Process begin(Path settings, int kills) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dclock.ahead.minutes=" + 2 * kills,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServiceDesk.class.getName(),
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/killed-desk.log")))
                .start();
    }

    private Path write(Map<String, String> properties) throws IOException {
        String shipped = new String(
                getClass().getResourceAsStream("/service-desk.properties").readAllBytes(), StandardCharsets.UTF_8);
        String own = properties.entrySet().stream()
                .map(property -> property.getKey() + " = " + property.getValue() + "\n")
                .collect(Collectors.joining());
        return Files.writeString(
                folder.resolve("desk.properties"),
                shipped + "\n" + own + "camel.component.textrequest.clock = #class:" + ClockAhead.class.getName()
                        + "\n");
    }
}
