package io.github.cameltextrequest.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.simulator.RawCall.Ending;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsOnTheWireTest {
    private static final String TEXT = "{\"body\":\"Hi\"}";

    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.create();

    @Test
    void aResetBeforeComesWithoutReadingTheBody() throws IOException {
        strikeWith(Fault.resetBefore());

        Ending ending;
        try (RawCall call = new RawCall(simulator)) {
            ending = call.head(1_000_000).readToEnd();
        }

        assertThat(ending).isEqualTo(new Ending("", Ending.RESET));
        assertRecorded("reset-before", false);
    }

    @Test
    void aResetWithinComesOnceAPartOfTheBodyWasRead() throws IOException {
        strikeWith(Fault.resetWithin());

        try (RawCall call = new RawCall(simulator)) {
            call.head(1_000_000);
            assertThat(call.readToEnd(300)).isEqualTo(new Ending("", Ending.OPEN));

            assertThat(call.write("{").readToEnd()).isEqualTo(new Ending("", Ending.RESET));
        }
        assertRecorded("reset-within", false);
    }

    @Test
    void aResetAfterComesInsteadOfTheAnswerToWhatWasDone() throws IOException {
        assertThat(endingWith(Fault.resetAfter())).isEqualTo(new Ending("", Ending.RESET));
        assertRecorded("reset-after", true);
    }

    @Test
    void aResetInTheAnswerLeavesHalfOfIt() throws IOException {
        Ending ending = endingWith(Fault.resetInAnswer());

        assertThat(ending.how()).isEqualTo(Ending.RESET);
        assertThat(bodyOf(ending)).hasSize(announced(ending) / 2).startsWith("{");
        assertRecorded("reset-in-answer", true);
    }

    @Test
    void aTruncatedAnswerEndsInOrderButTooSoon() throws IOException {
        Ending ending = endingWith(Fault.truncatedAnswer());

        assertThat(ending.how()).isEqualTo(Ending.CLOSED);
        assertThat(bodyOf(ending)).hasSize(announced(ending) / 2).startsWith("{");
        assertRecorded("truncated-answer", true);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBlackHoleNeverAnswersWhatWasDoneOrNot(boolean processed) throws IOException {
        strikeWith(processed ? Fault.blackHole().afterProcessing() : Fault.blackHole());

        try (RawCall call = new RawCall(simulator)) {
            assertThat(call.text(TEXT).readToEnd(300)).isEqualTo(new Ending("", Ending.OPEN));
        }

        assertRecorded("black-hole", processed);
    }

    @Test
    void aRefusalResetsTheCallAndLetsNobodyConnectForAWhile() throws IOException {
        strikeWith(Fault.refuse(Duration.ofSeconds(1)));
        String url = simulator.baseUrl();
        try (RawCall idle = new RawCall(simulator);
                RawCall call = new RawCall(simulator)) {
            assertThat(call.text(TEXT).readToEnd()).isEqualTo(new Ending("", Ending.RESET));
            assertThat(idle.readToEnd().how()).isNotEqualTo(Ending.OPEN);
        }

        assertThatThrownBy(() -> new RawCall(simulator)).isInstanceOf(ConnectException.class);
        assertRecorded("refuse", false);
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> answeredInOrder(TEXT));
        assertThat(simulator.baseUrl()).isEqualTo(url);
    }

    @Test
    void connectionsAreRefusedUntilTheyAreAcceptedAgainOrAllIsReset() throws IOException {
        simulator.refuseConnections();
        assertThatThrownBy(() -> new RawCall(simulator)).isInstanceOf(ConnectException.class);
        simulator.acceptConnections();
        simulator.acceptConnections();
        assertThat(answeredInOrder(TEXT)).isTrue();

        simulator.refuseConnections();
        simulator.reset();
        assertThat(answeredInOrder(TEXT)).isTrue();
    }

    @Test
    void aConnectionIsClosedAfterAnAnswerThatPromisedToKeepIt() throws IOException {
        Ending ending = endingWith(Fault.closeAfterAnswer());

        assertThat(ending.how()).isEqualTo(Ending.CLOSED);
        assertThat(ending.read()).startsWith("HTTP/1.1 200").doesNotContainIgnoringCase("connection:");
        assertThat(bodyOf(ending)).hasSize(announced(ending));
        assertRecorded("close-after-answer", true);
    }

    @Test
    void withoutAFaultTheConnectionIsKept() throws IOException {
        try (RawCall call = new RawCall(simulator)) {
            assertThat(call.text(TEXT).readAnswer()).startsWith("HTTP/1.1 200");
            assertThat(call.text(TEXT).readAnswer()).startsWith("HTTP/1.1 200");
        }
        assertThat(simulator.requests()).hasSize(2).allSatisfy(request -> {
            assertThat(request.fault()).isNull();
            assertThat(request.processed()).isTrue();
        });
    }

    private static Ending endingWith(Fault fault) throws IOException {
        strikeWith(fault);
        try (RawCall call = new RawCall(simulator)) {
            return call.text(TEXT).readToEnd();
        }
    }

    private static void strikeWith(Fault fault) {
        simulator.faults().on("SendMessageByPhoneNumber").first(1).fail(fault);
    }

    private static boolean answeredInOrder(String text) throws IOException {
        try (RawCall call = new RawCall(simulator)) {
            return call.text(text).readAnswer().startsWith("HTTP/1.1 200");
        }
    }

    /** The very first call takes its time, as the document is read for it. */
    private static void assertRecorded(String fault, boolean processed) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(simulator.requests()).singleElement().satisfies(request -> {
                assertThat(request.fault()).isEqualTo(fault);
                assertThat(request.processed()).isEqualTo(processed);
            });
            assertThat(simulator.sent()).hasSize(processed ? 1 : 0);
        });
    }

    private static String bodyOf(Ending ending) {
        return ending.read().split("\r\n\r\n", 2)[1];
    }

    private static int announced(Ending ending) {
        return Integer.parseInt(ending.read().replaceAll("(?si).*content-length: (\\d+).*", "$1"));
    }
}
