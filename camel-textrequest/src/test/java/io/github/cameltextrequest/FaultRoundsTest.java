package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.exception.TextRequestException;
import io.github.cameltextrequest.simulator.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.component.http.HttpComponent;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R26, R27: whatever the service does, a call ends, as a result or as a typed failure, and leaves nothing behind. */
@Timeout(120)
class FaultRoundsTest extends TextRequestTestSupport {

    private static final int ROUNDS = 100;
    private static final String TIMES = "&responseTimeout=40&callTimeout=80&connectTimeout=1s&maximumRetries=0"
            + "&maxAnswerSize=65536&resolveUnknown=false&httpComponent=#http";
    private static final String READ = "textrequest:getContacts?dashboardId=121";
    private static final String SEND = "textrequest:sendMessageByPhoneNumber?dashboardId=121&phoneNumber=" + CONTACT;

    private final PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager();

    @BeforeEach
    void watchConnections() {
        HttpComponent http = new HttpComponent();
        http.setCamelContext(context);
        http.setClientConnectionManager(connections);
        context.getRegistry().bind("http", http);
    }

    @AfterEach
    void closeConnections() {
        connections.close();
    }

    static Stream<Named<Supplier<Fault>>> faults() {
        return Stream.of(
                fault("latency", () -> Fault.latency(Duration.ofMillis(5))),
                fault("429", Fault::tooManyRequests),
                fault("503", () -> Fault.status(503)),
                fault("500 after processing", () -> Fault.status(500).afterProcessing()),
                fault("black hole", Fault::blackHole),
                fault("reset before", Fault::resetBefore),
                fault("reset within", Fault::resetWithin),
                fault("reset after", Fault::resetAfter),
                fault("reset in answer", Fault::resetInAnswer),
                fault("truncated", Fault::truncatedAnswer),
                fault("broken JSON", Fault::brokenJson),
                fault("HTML", () -> Fault.foreignBody("text/html", "<html>hello</html>")),
                fault("nothing", () -> Fault.foreignBody("application/json", "")),
                fault("wrong charset", () -> Fault.wrongCharset(StandardCharsets.UTF_16, "utf-8")),
                fault("slow drip", () -> Fault.slowDrip(1, Duration.ofMillis(10))),
                fault("huge", () -> Fault.hugeAnswer(200_000)),
                fault("gzip bomb", () -> Fault.gzipBomb(10_000_000)),
                fault("redirect", () -> Fault.redirect(302, "http://127.0.0.1:9/")),
                fault("send error", () -> Fault.sendError("2001")),
                fault("closed after the answer", Fault::closeAfterAnswer));
    }

    private static Named<Supplier<Fault>> fault(String name, Supplier<Fault> fault) {
        return Named.of(name, fault);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aHundredRoundsEndTypedAndLeaveNoThreadAndNoConnection(Supplier<Fault> fault) {
        // Unhurried before the count: the simulator's validator starts threads of its own when it first sees a call.
        call(READ);
        call(SEND);
        call(READ + TIMES);
        Set<String> before = threads();
        simulator.faults().onEveryCall().fail(fault.get());

        for (int round = 0; round < ROUNDS; round++) {
            call((round % 2 == 0 ? READ : SEND) + TIMES);
        }

        // A call cut off by callTimeout ends when its socket is closed, a moment before the timer's thread gives its
        // connection back to the pool.
        Awaitility.await().untilAsserted(() -> {
            assertThat(connections.getTotalStats().getLeased()).isZero();
            assertThat(connections.getTotalStats().getPending()).isZero();
            assertThat(threads()).isSubsetOf(before);
        });
    }

    /** A result, or a failure of ours: nothing else may come out. */
    private void call(String uri) {
        try {
            template.requestBody(uri, "See you at 3");
        } catch (CamelExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(TextRequestException.class);
        }
    }

    /** But those of the simulator and of the test's own waits. */
    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> !name.contains("vert.x") && !name.contains("awaitility"))
                .collect(Collectors.toSet());
    }
}
