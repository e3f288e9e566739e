package io.github.cameltextrequest.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The example of the documentation, held to it by {@link SimulatorPageTest}. */
class FaultsExampleTest {
    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.create();

    @Test
    void theSecondTextIsSentThoughItsAnswerIsLost() throws Exception {
        simulator.faults().on("SendMessageByPhoneNumber").nth(2).fail(Fault.resetAfter());
        simulator
                .faults()
                .on("GetContacts")
                .first(3)
                .fail(Fault.tooManyRequests().retryAfter("1"));
        simulator
                .faults()
                .onEveryCall()
                .withProbability(0.01, 42)
                .fail(Fault.status(503).delayedBy(Duration.ofMillis(20)));

        assertThat(send("one")).isEqualTo(200);
        assertThatThrownBy(() -> send("two")).isInstanceOf(IOException.class);

        assertThat(simulator.sent()).extracting(SentMessage::body).containsExactly("one", "two");
        assertThat(simulator.requests()).extracting(RecordedRequest::fault).containsExactly(null, "reset-after");
    }

    private static int send(String text) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        new Api(simulator)
                                .request("/dashboards/121/contacts/14235550142/messages")
                                .header("x-api-key", simulator.apiKey())
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"body\":\"" + text + "\"}"))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
