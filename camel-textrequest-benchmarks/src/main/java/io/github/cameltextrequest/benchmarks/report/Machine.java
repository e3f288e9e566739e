package io.github.cameltextrequest.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.camel.CamelContext;
import org.apache.hc.core5.util.VersionInfo;

/**
 * Where a run took place. Names no host.
 *
 * @param day the day, UTC
 * @param cores processors the JVM saw
 * @param cpu the processor's name; empty where the system does not tell
 * @param system operating system and its version
 * @param java the JVM and its version
 * @param camel version of Camel
 * @param httpClient version of HttpClient
 */
public record Machine(String day, int cores, String cpu, String system, String java, String camel, String httpClient) {

    public static Machine here() {
        VersionInfo http = VersionInfo.loadVersionInfo("org.apache.hc.client5", Machine.class.getClassLoader());
        return new Machine(
                LocalDate.now(ZoneOffset.UTC).toString(),
                Runtime.getRuntime().availableProcessors(),
                processor(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                String.valueOf(CamelContext.class.getPackage().getImplementationVersion()),
                http == null ? "unknown" : http.getRelease());
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    @Override
    public String toString() {
        return day + ", " + cores + " cores" + (cpu.isEmpty() ? "" : " (" + cpu + ")") + ", " + system + ", " + java
                + ", Camel " + camel + ", HttpClient " + httpClient;
    }
}
