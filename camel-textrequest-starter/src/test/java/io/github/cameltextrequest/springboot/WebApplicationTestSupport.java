package io.github.cameltextrequest.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.simulator.TextRequestSimulator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A web application with four properties of the component. Spring keeps it for all tests that extend this class, and so
 * its simulator is never reset: it would forget the hook, and the application looks for it every five minutes only.
 */
@SpringBootTest(
        classes = WebApplicationTestSupport.Echo.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "spring.config.import=optional:classpath:actuator.properties",
            "camel.component.textrequest.dashboard-id=121",
            "camel.component.textrequest.webhook-external-url=http://127.0.0.1:{{local.server.port}}"
        })
abstract class WebApplicationTestSupport {

    static final String ALICE = "14235550142";

    static final TextRequestSimulator simulator = TextRequestSimulator.create().start();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    private int port;

    @Autowired
    ProducerTemplate camel;

    @Autowired
    Echo application;

    @DynamicPropertySource
    static void account(DynamicPropertyRegistry registry) {
        registry.add("camel.component.textrequest.base-url", simulator::baseUrl);
        registry.add("camel.component.textrequest.api-key", simulator::apiKey);
    }

    @BeforeEach
    void awaitHook() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(simulator.hooks(121)).hasSize(1));
    }

    /** The URL of the hook, as the service was told. */
    static String hook() {
        return simulator.hooks(121).get(0).targetUrl();
    }

    /** Status and body. */
    String get(String path) throws Exception {
        HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)));
        return answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8);
    }

    static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** Answers a text with how it came and what it says. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Echo {

        /** The names of the headers that a text came with, one set for each text. */
        final Collection<Set<String>> headers = new ConcurrentLinkedQueue<>();

        @Bean
        RouteBuilder echo() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("textrequest:events")
                            .routeId("echo")
                            .filter(simple("${header.CamelTextRequestEvent} == 'msg_received'"))
                            .process(exchange -> headers.add(Set.copyOf(
                                    exchange.getMessage().getHeaders().keySet())))
                            .setBody(simple("${header.CamelTextRequestSource}: ${body.text}"))
                            .to("textrequest:sendMessageByPhoneNumber");
                }
            };
        }
    }
}
