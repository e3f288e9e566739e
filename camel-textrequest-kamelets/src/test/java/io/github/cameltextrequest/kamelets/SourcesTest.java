package io.github.cameltextrequest.kamelets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltextrequest.simulator.SentMessage;
import java.time.Duration;
import java.util.Map;
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
                from("kamelet:textrequest-status-source?dashboardId=121&pollInterval=100ms")
                        .routeId("follows")
                        .filter(body().convertToString().contains("delivered"))
                        .to("mock:delivered");
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
        simulator.contact(ALICE).texts("Two tickets, please");

        JsonNode event = first("mock:events");
        assertThat(event.path("text").asText()).isEqualTo("Two tickets, please");
        assertThat(event.path("phone_number").asText()).isEqualTo(ALICE);
        assertThat(event.path("dashboard_id").asText()).isEqualTo("121");
    }

    @Test
    void theStatusOfATextComesWithItsNumberAndId() throws Exception {
        call("textrequest-send-message-sink?dashboardId=121&phoneNumber=" + ALICE, "Your table is ready", Map.of());
        simulator.clock().advance(Duration.ofMinutes(1));

        JsonNode status = first("mock:delivered");

        assertThat(status.path("status").asText()).isEqualTo("delivered");
        assertThat(status.path("phone_number").asText()).isEqualTo(ALICE);
        assertThat(status.path("message_id").asText())
                .isEqualTo(simulator.sent().get(0).messageId());
    }

    private JsonNode first(String mock) throws Exception {
        MockEndpoint events = context().getEndpoint(mock, MockEndpoint.class);
        events.expectedMinimumMessageCount(1);
        events.setResultWaitTime(Duration.ofSeconds(30).toMillis());
        events.assertIsSatisfied();
        return json(events.getExchanges().get(0));
    }
}
