package io.github.cameltextrequest.crash;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A {@link Node} as its parent sees it. */
final class NodeProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String MARK = "@ ";

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private NodeProcess(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "reader of node " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** @param round number of the text that arms the cells */
    static NodeProcess start(String baseUrl, NodeClock clock, int round, List<Cell> cells) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(baseUrl, clock.argument(), Integer.toString(round)));
        cells.forEach(cell -> arguments.add(cell.argument()));
        return run(Node.class, arguments);
    }

    /** @param main says what it does with {@link Node#say} */
    static NodeProcess run(Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        return new NodeProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(new File("target/nodes.log")))
                .start());
    }

    private void read() {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(MARK)) {
                    lines.add(line.substring(MARK.length()));
                } else {
                    System.out.println("node " + process.pid() + ": " + line);
                }
            }
        } catch (IOException e) {
            // The node was killed.
        }
    }

    NodeProcess awaitReady() {
        awaitLines("READY", 1);
        return this;
    }

    void awaitLines(String beginning, int count) {
        await(beginning + " of the node")
                .atMost(PATIENCE)
                .until(() -> lines(beginning).size() >= count);
    }

    List<String> lines(String beginning) {
        return lines.stream().filter(line -> line.startsWith(beginning)).toList();
    }

    void tell(String command) {
        PrintStream input = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        input.println(command);
    }

    /** {@code kill -9}: nothing of the process runs after that. */
    void kill() {
        try {
            process.destroyForcibly();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("node " + process.pid() + " does not die");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void pause() {
        signal("STOP");
    }

    void goOn() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int end = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (end != 0) {
                throw new IllegalStateException("kill -" + name + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
