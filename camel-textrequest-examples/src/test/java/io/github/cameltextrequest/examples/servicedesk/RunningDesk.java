package io.github.cameltextrequest.examples.servicedesk;

import io.github.cameltextrequest.examples.demo.Demonstration;
import io.github.cameltextrequest.simulator.SimulatorServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.apache.camel.main.Main;

/** The routes of the example in this JVM, from their own properties file; its folder outlives it. */
final class RunningDesk implements AutoCloseable {

    private static final String WEBHOOK_TOKEN = "rule-token";

    private final Main camel = new Main();

    private RunningDesk() {}

    static RunningDesk start(SimulatorServer simulator, AsmsStandIn asms, Path folder) {
        RunningDesk desk = new RunningDesk();
        desk.camel.setPropertyPlaceholderLocations("classpath:service-desk.properties");
        properties(simulator, asms, folder).forEach(desk.camel::addOverrideProperty);
        new ServiceDesk().configure(desk.camel);
        desk.camel.start();
        return desk;
    }

    static Map<String, String> properties(SimulatorServer simulator, AsmsStandIn asms, Path folder) {
        Map<String, String> properties = new HashMap<>(Demonstration.options(simulator));
        properties.putAll(asms.properties());
        properties.put("asms.webhook-token", WEBHOOK_TOKEN);
        properties.put("camel.server.port", "0");
        properties.put("camel.component.textrequest.poll-interval", "100ms");
        properties.put("camel.component.textrequest.redelivery-delay", "100ms");
        properties.put(
                "camel.component.textrequest.event-store-file",
                folder.resolve("desk.db").toString());
        properties.put("staff.queue", queue(folder).toString());
        return properties;
    }

    private static Path queue(Path folder) {
        return folder.resolve("staff-queue");
    }

    /** What waits for the staff, whole. */
    static List<String> staffItems(Path folder) throws IOException {
        if (!Files.exists(queue(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(queue(folder))) {
            return files.map(RunningDesk::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BusinessRule rule() {
        return rule(WEBHOOK_TOKEN);
    }

    BusinessRule rule(String token) {
        int port = camel.getCamelContext()
                .getComponent("platform-http", PlatformHttpComponent.class)
                .getEngine()
                .getServerPort();
        return new BusinessRule(URI.create("http://127.0.0.1:" + port + "/asms/" + token));
    }

    /** Gracefully, as Ctrl-C does. */
    @Override
    public void close() {
        camel.stop();
    }
}
