package io.github.cameltextrequest.kamelets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameltextrequest.simulator.RecordedRequest;
import io.github.cameltextrequest.simulator.TextRequestSimulator;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Camel with the Kamelets of this module, pointed at a simulator. */
@Timeout(120)
abstract class KameletTestSupport {

    static final String ALICE = "14235550142";
    static final String BOB = "14235550143";

    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.create();

    private final Main camel = new Main();
    private ProducerTemplate template;

    @BeforeEach
    void startCamel() throws Exception {
        camel.addInitialProperty("camel.component.textrequest.base-url", simulator.baseUrl());
        camel.addInitialProperty("camel.component.textrequest.api-key", simulator.apiKey());
        camel.addInitialProperty("camel.component.textrequest.rate-limit", "0");
        configure(camel);
        camel.start();
        template = camel.getCamelTemplate();
    }

    @AfterEach
    void stopCamel() {
        camel.stop();
    }

    void configure(Main camel) throws Exception {}

    CamelContext context() {
        return camel.getCamelContext();
    }

    /** The exchange as the Kamelet leaves it. */
    Exchange call(String kamelet, Object body, Map<String, Object> headers) {
        Exchange exchange = tryToCall(kamelet, body, headers);
        assertThat(exchange.getException()).isNull();
        return exchange;
    }

    Exchange tryToCall(String kamelet, Object body, Map<String, Object> headers) {
        return template.send("kamelet:" + kamelet, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new HashMap<>(headers));
        });
    }

    static JsonNode json(Exchange exchange) throws Exception {
        assertThat(exchange.getMessage().getBody()).isInstanceOf(byte[].class);
        assertThat(exchange.getMessage().getHeader("Content-Type")).isEqualTo("application/json");
        return new ObjectMapper().readTree(exchange.getMessage().getBody(byte[].class));
    }

    /** What the last call of an operation sent. */
    static RecordedRequest request(String operationId) {
        return simulator.requests().stream()
                .filter(request -> operationId.equals(request.operationId()))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError(operationId + " was not called"));
    }

    static JsonNode sentBody(String operationId) throws Exception {
        return new ObjectMapper().readTree(request(operationId).bodyText());
    }
}
