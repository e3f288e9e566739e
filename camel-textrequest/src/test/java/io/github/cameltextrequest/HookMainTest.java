package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.simulator.TextRequestSimulator;
import io.github.cameltextrequest.webhook.HookKeys;
import io.github.cameltextrequest.webhook.HookServer;
import io.github.cameltextrequest.webhook.HookUrls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Hooks in an application of Camel Main, configured by properties alone. */
class HookMainTest {
    private static final String KEY = "the-key-nobody-may-see";
    private static final String PREVIOUS = "the-key-nobody-may-see-any-more";

    @TempDir
    Path folder;

    @RegisterExtension
    static final TextRequestSimulator simulator =
            TextRequestSimulator.builder().apiKey(KEY).build();

    @Test
    void propertiesAreEnoughAndShowNoKey() throws Exception {
        EventRoutes events = new EventRoutes();
        Main main = main(events);
        try (LogCapture log = new LogCapture()) {
            main.start();
            int port = main.getCamelContext()
                    .getComponent("platform-http", PlatformHttpComponent.class)
                    .getEngine()
                    .getServerPort();
            String url = "http://127.0.0.1:" + port;
            String hook = new HookUrls(url, "/sms", HookKeys.of(PREVIOUS, null)).hook("121", "msg_received");

            assertThat(HookServer.status(HookServer.delivery(hook, HookTestSupport.textReceived("Hello"))))
                    .isEqualTo(200);
            assertThat(HookServer.status(HookServer.delivery(hook, new byte[1001])))
                    .isEqualTo(413);

            events.awaitTexts(1);
            assertThat(log.lines()).anyMatch(line -> line.endsWith("previousApiKeys = xxxxxx"));
            assertThat(log.lines()).noneMatch(line -> line.contains(KEY) || line.contains(PREVIOUS));
        } finally {
            main.stop();
        }
    }

    private Main main(EventRoutes events) throws IOException {
        Path properties = Files.writeString(
                folder.resolve("application.properties"), """
                camel.server.enabled = true
                camel.server.host = 127.0.0.1
                camel.server.port = 0
                camel.server.max-body-size = 1000
                camel.component.textrequest.api-key = %s
                camel.component.textrequest.previous-api-keys = %s
                camel.component.textrequest.base-url = %s
                camel.component.textrequest.dashboard-id = 121
                camel.component.textrequest.webhook-path = /sms
                camel.component.textrequest.webhook-external-url = https://hooks.example.com
                camel.component.textrequest.source = hook
                """.formatted(KEY, PREVIOUS, simulator.baseUrl()));
        Main main = new Main();
        main.setDefaultPropertyPlaceholderLocation("file:" + properties);
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("textrequest:events").routeId("desk").process(events);
            }
        });
        return main;
    }
}
