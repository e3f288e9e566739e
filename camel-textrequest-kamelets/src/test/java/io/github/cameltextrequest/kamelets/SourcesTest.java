package io.github.cameltextrequest.kamelets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltextrequest.simulator.SentMessage;
import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;

class SourcesTest extends KameletTestSupport {

    @Override
    void configure(Main camel) {
        camel.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("kamelet:textrequest-message-source?dashboardId=121&pollInterval=100ms")
                        .routeId("answers")
                        .to("mock:events")
                        .to("kamelet:textrequest-send-message-sink?text=Thanks!");
            }
        });
    }

    @Test
    void aTextIsAnsweredBySourceAndSinkAlone() {
        simulator.contact(ALICE).texts("Two tickets, please");

        assertThat(simulator.awaitSent(1))
                .extracting(SentMessage::to, SentMessage::body)
                .containsExactly(tuple(ALICE, "Thanks!"));
    }

    @Test
    void theSourceEmitsAnEventAsJsonBytes() throws Exception {
        MockEndpoint events = context().getEndpoint("mock:events", MockEndpoint.class);
        events.expectedMessageCount(1);
        simulator.contact(ALICE).texts("Two tickets, please");

        events.setResultWaitTime(Duration.ofSeconds(30).toMillis());
        events.assertIsSatisfied();

        JsonNode event = json(events.getExchanges().get(0));
        assertThat(event.path("text").asText()).isEqualTo("Two tickets, please");
        assertThat(event.path("phone_number").asText()).isEqualTo(ALICE);
        assertThat(event.path("dashboard_id").asText()).isEqualTo("121");
    }
}
