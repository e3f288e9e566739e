package io.github.cameltextrequest;

import static io.github.cameltextrequest.EventRoutes.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.simulator.TextRequestSimulator;
import io.github.cameltextrequest.webhook.HookServer;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The probes of {@code docs/observability.md} over HTTP, with the properties that stand beside them. */
class HealthProbesTest {

    private static final Path PAGE = Path.of("..", "docs", "observability.md");

    @RegisterExtension
    static final TextRequestSimulator simulator =
            TextRequestSimulator.builder().apiKey("in-force").build();

    @Test
    void aRefusedKeyIsReportedAndLeavesTheProcessInService() throws Exception {
        int port = freePort();
        Main main = new Main();
        main.setInitialProperties(properties(port));
        main.configure().addRoutesBuilder(route());
        try {
            main.start();
            await().untilAsserted(() -> assertThat(get(port, "/observe/health"))
                    .contains("503")
                    .contains("textrequest-key", "mend the option apiKey"));

            assertThat(probes())
                    .hasSize(2)
                    .allSatisfy(path -> assertThat(get(port, path)).startsWith("200"));
        } finally {
            main.stop();
        }
    }

    private static RouteBuilder route() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(EVENTS).routeId("desk").to("log:desk");
            }
        };
    }

    private static Properties properties(int port) throws Exception {
        Properties properties = new Properties();
        properties.load(new StringReader(snippet("<!-- properties of Camel Main -->\n```properties\n(.*?)```")));
        properties.setProperty("camel.management.port", Integer.toString(port));
        properties.setProperty("camel.component.textrequest.api-key", "revoked");
        properties.setProperty("camel.component.textrequest.base-url", simulator.baseUrl());
        return properties;
    }

    private static List<String> probes() throws Exception {
        return Pattern.compile("path: (\\S+)")
                .matcher(snippet("<!-- probes -->\n```yaml\n(.*?)```"))
                .results()
                .map(path -> path.group(1))
                .toList();
    }

    private static String snippet(String pattern) throws Exception {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String get(int port, String path) {
        HttpResponse<byte[]> answer =
                HookServer.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)));
        return answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
