package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.exception.OutcomeUnknownException;
import io.github.cameltextrequest.simulator.Fault;
import io.github.cameltextrequest.simulator.SentMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** R24: a thousand texts over connections that break, each of them sent at most once and none lost in silence. */
class SendOnceTest extends TextRequestTestSupport {

    private static final int TEXTS = 1000;
    private static final int PROCESSES = 20;
    private static final String SENDS = "SendMessageByPhoneNumber";

    /** Where a text's connection breaks. */
    private static final List<Supplier<Fault>> BREAKS =
            List.of(Fault::resetBefore, Fault::resetWithin, Fault::resetAfter, Fault::resetInAnswer);

    @Test
    void noTextIsSentTwiceNoneIsLostInSilenceAndNoneIsSettledWrongly() {
        Map<String, Boolean> saidSent = new HashMap<>();
        for (int text = 0; text < TEXTS; text++) {
            breakConnectionOf(text);
            saidSent.put("text " + text, send("text " + text, contact(text)));
        }

        Map<String, Long> sent =
                simulator.sent().stream().collect(Collectors.groupingBy(SentMessage::body, Collectors.counting()));
        assertThat(sent.values()).as("no text twice").containsOnly(1L);
        assertThat(saidSent.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey))
                .as("what is called sent was sent, and what was sent is called so: all that can be certain is")
                .containsExactlyInAnyOrderElementsOf(sent.keySet());
        assertThat(sent).as("some were not sent, some were").hasSizeBetween(TEXTS / 2, TEXTS - 1);
    }

    /** At each of the points in turn, and every fifth not at all. */
    private static void breakConnectionOf(int text) {
        simulator.faults().clear();
        int point = text % (BREAKS.size() + 1);
        if (point < BREAKS.size()) {
            simulator.faults().on(SENDS).fail(BREAKS.get(point).get());
        }
    }

    /** What is certain ends as sent or not sent; the rest says that it is unknown. */
    private boolean send(String text, String contact) {
        try {
            template.requestBody(
                    "textrequest:sendMessageByPhoneNumber?resolveUnknownTimeout=0&dashboardId=121&phoneNumber="
                            + contact,
                    text);
            return true;
        } catch (RuntimeException e) {
            assertThat(e.getCause()).isInstanceOf(OutcomeUnknownException.class);
            return false;
        }
    }

    private static String contact(int text) {
        return "1423555" + String.format("%04d", 100 + text % 50);
    }

    /** Each of some processes, which share no connections, has the service close each of its connections on it. */
    @Test
    void aThousandConnectionsThatWereClosedWhileTheyWereIdleCostNoCertainty() throws Exception {
        simulator.faults().on(SENDS).fail(Fault.closeAfterAnswer());
        List<DefaultCamelContext> processes = new ArrayList<>();
        try {
            for (int process = 0; process < PROCESSES; process++) {
                DefaultCamelContext another = newContext();
                processes.add(another);
                another.start();
            }
            for (int text = 0; text < TEXTS / PROCESSES; text++) {
                for (int process = 0; process < PROCESSES; process++) {
                    sendFrom(processes.get(process), contact(process), "text " + text);
                }
                // Idle for longer than a connection that is used without a look.
                Awaitility.await()
                        .pollDelay(Duration.ofMillis(20))
                        .untilAsserted(
                                () -> assertThat(simulator.openConnections()).isZero());
            }
        } finally {
            processes.forEach(DefaultCamelContext::stop);
        }

        assertThat(simulator.sent())
                .hasSize(TEXTS)
                .extracting(SentMessage::to, SentMessage::body)
                .doesNotHaveDuplicates();
    }

    private static void sendFrom(DefaultCamelContext process, String contact, String text) {
        process.createProducerTemplate()
                .requestBody(
                        "textrequest:sendMessageByPhoneNumber?resolveUnknown=false&dashboardId=121&phoneNumber="
                                + contact,
                        text);
    }
}
