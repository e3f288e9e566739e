package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.simulator.SentMessage;
import io.github.cameltextrequest.simulator.TextRequestSimulator;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ThankYouRouteTest {

    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.create();

    private final Main camel = new Main();

    @BeforeEach
    void start() throws Exception {
        camel.addInitialProperty("camel.component.textrequest.base-url", simulator.baseUrl());
        camel.addInitialProperty("camel.component.textrequest.api-key", simulator.apiKey());
        camel.addInitialProperty("camel.component.textrequest.poll-interval", "100ms");
        camel.addInitialProperty("camel.component.textrequest.rate-limit", "0");
        camel.configure().addRoutesBuilder(new ThankYouRoute());
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void thanksWhoTexts() {
        simulator.contact("14235550142").texts("Two tickets, please");

        assertThat(simulator.awaitSent(1))
                .extracting(SentMessage::body)
                .containsExactly("Thanks, we will be in touch!");
    }
}
