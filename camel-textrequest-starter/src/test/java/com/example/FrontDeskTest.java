package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.simulator.SentMessage;
import io.github.cameltextrequest.simulator.TextRequestSimulator;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application of {@code docs/spring-boot.md}. */
@SpringBootTest(
        classes = FrontDesk.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "spring.config.import=classpath:front-desk.properties"})
class FrontDeskTest {

    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.create();

    @DynamicPropertySource
    static void account(DynamicPropertyRegistry registry) {
        registry.add("camel.component.textrequest.base-url", simulator::baseUrl);
        registry.add("camel.component.textrequest.api-key", simulator::apiKey);
        registry.add("camel.component.textrequest.poll-interval", () -> "100ms");
    }

    @Test
    void aTextIsAnswered() {
        simulator.contact("14235550142").texts("Two tickets, please");

        assertThat(simulator.awaitSent(1))
                .extracting(SentMessage::body)
                .containsExactly("Thanks, we will be in touch!");
    }

    @Test
    void thePageShowsTheFilesThatAreTriedHere() throws Exception {
        String page = Files.readString(Path.of("../docs/spring-boot.md"));

        assertThat(page)
                .contains("```java\n" + Files.readString(Path.of("src/test/java/com/example/FrontDesk.java")) + "```")
                .contains("```properties\n" + Files.readString(Path.of("src/test/resources/front-desk.properties"))
                        + "```");
    }
}
