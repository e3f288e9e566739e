package io.github.cameltextrequest.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.event.MemoryEventStore;
import io.github.cameltextrequest.simulator.TextRequestSimulator;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An event store that cannot be written takes the process out of service; it is a bean here, named by a property. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "spring.config.import=optional:classpath:actuator.properties",
            "camel.component.textrequest.dashboard-id=121",
            "camel.component.textrequest.event-store=#bean:kept"
        })
class ReadinessTest {

    private static final TextRequestSimulator simulator =
            TextRequestSimulator.create().start();

    @LocalServerPort
    private int port;

    @Autowired
    private EventStore kept;

    @DynamicPropertySource
    static void account(DynamicPropertyRegistry registry) {
        registry.add("camel.component.textrequest.base-url", simulator::baseUrl);
        registry.add("camel.component.textrequest.api-key", simulator::apiKey);
    }

    @Test
    void aStoreThatCannotBeWrittenIsNotReady() throws Exception {
        assertThat(status("readiness")).isEqualTo(200);

        kept.close();

        assertThat(status("readiness")).isEqualTo(503);
        assertThat(status("liveness")).isEqualTo(200);
    }

    private int status(String probe) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + port + "/actuator/health/" + probe);
        return WebApplicationTestSupport.send(HttpRequest.newBuilder(uri)).statusCode();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {

        @Bean
        EventStore kept() {
            return new MemoryEventStore(Clock.systemUTC());
        }

        @Bean
        RouteBuilder log() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("textrequest:events?source=poll").routeId("log").to("log:texts");
                }
            };
        }
    }
}
