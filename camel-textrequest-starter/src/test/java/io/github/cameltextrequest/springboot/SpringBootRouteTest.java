package io.github.cameltextrequest.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.cameltextrequest.simulator.SentMessage;
import io.github.cameltextrequest.simulator.TextRequestSimulator;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpAutoConfiguration;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformWebMvcConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An application without a web server answers texts that it polls. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "camel.component.textrequest.dashboard-id=121",
            "camel.component.textrequest.poll-interval=100ms",
            "camel.component.textrequest.rate-limit=0"
        })
class SpringBootRouteTest {

    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.create();

    @DynamicPropertySource
    static void account(DynamicPropertyRegistry registry) {
        registry.add("camel.component.textrequest.base-url", simulator::baseUrl);
        registry.add("camel.component.textrequest.api-key", simulator::apiKey);
    }

    @Test
    void aTextIsAnswered() {
        simulator.contact("14235550142").texts("Two tickets, please");

        assertThat(simulator.awaitSent(1))
                .extracting(SentMessage::to, SentMessage::body)
                .containsExactly(tuple("14235550142", "Thanks, we will be in touch!"));
    }

    /** An application without a web server has no use for platform-http; that of Camel 4.22 does not start there. */
    @SpringBootConfiguration
    @EnableAutoConfiguration(
            exclude = {SpringBootPlatformHttpAutoConfiguration.class, SpringBootPlatformWebMvcConfiguration.class})
    static class Application {

        @Bean
        RouteBuilder thankYou() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("textrequest:events")
                            .routeId("thank-you")
                            .setBody(constant("Thanks, we will be in touch!"))
                            .to("textrequest:sendMessageByPhoneNumber");
                }
            };
        }
    }
}
