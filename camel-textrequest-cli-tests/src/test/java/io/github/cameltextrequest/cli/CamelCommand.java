package io.github.cameltextrequest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.simulator.TextRequestSimulator;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * {@code camel run *} in a folder, in a process of its own. The component comes from a repository that the build has
 * made; what was downloaded stays in the folder of the build, and so do the command's own files.
 */
final class CamelCommand implements AutoCloseable {

    private final Process process;
    private final Path output;

    private CamelCommand(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static CamelCommand run(Path folder, TextRequestSimulator simulator, Map<String, Object> properties)
            throws IOException {
        Path build = Path.of(System.getProperty("command.folder"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dmaven.repo.local=" + build.resolve("downloaded"),
                "-Duser.home=" + Files.createDirectories(build.resolve("home")),
                "-cp",
                build.resolve("test-classes")
                        + File.pathSeparator
                        + Files.readString(Path.of(System.getProperty("command.classpath"))),
                CamelCommandMain.class.getName(),
                "run",
                "--repos=" + repository("repository") + "," + repository("repository.ordinary")));
        properties.forEach((name, value) -> command.add("--property=" + name + "=" + value));
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString()).sorted().forEach(command::add);
        }
        Path output = Files.createTempFile(build, "camel-run-", ".log");
        ProcessBuilder starter = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        starter.environment().put("TEXTREQUEST_API_KEY", simulator.apiKey());
        return new CamelCommand(starter.start(), output);
    }

    private static String repository(String property) {
        return Path.of(System.getProperty(property)).toUri().toString();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    String output() throws IOException {
        return Files.readString(output, UTF_8);
    }

    int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
