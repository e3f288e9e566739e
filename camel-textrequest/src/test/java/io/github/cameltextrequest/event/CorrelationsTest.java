package io.github.cameltextrequest.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.client.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** How a status waits for the answer to its send. */
class CorrelationsTest {
    private static final Correlation CORRELATION = new Correlation("m1", "order-7", "14235550142", "121");
    private static final byte[] ANSWER = "{}".getBytes(UTF_8);
    private static final String MARK = "correlated";

    private final ManualClock clock = new ManualClock();
    private final EventStore store = new MemoryEventStore(clock);
    private final List<Duration> pauses = new ArrayList<>();
    private final CompletableFuture<byte[]> answer = new CompletableFuture<>();

    @Test
    void aStatusThatIsFasterThanTheAnswerToItsSendWaitsForIt() {
        var sent = CompletableFuture.runAsync(() -> send(answer::join));
        await().until(() -> store.sendsSince(MARK, ManualClock.START) == 1);

        Optional<Correlation> found = finding(wait -> {
                    answer.complete(ANSWER);
                    sent.join();
                })
                .of("m1", clock.instant());

        assertThat(found).contains(CORRELATION);
    }

    @Test
    void nobodyWaitsForSendsThatBeganLater() {
        var taken = clock.instant();
        clock.advance(Duration.ofMillis(2));

        send(() -> {
            assertThat(finding(pauses::add).of("m1", taken)).isEmpty();
            return ANSWER;
        });

        assertThat(pauses).isEmpty();
    }

    @Test
    void nobodyWaitsForASendOfAProcessThatDied() {
        store.startSend("left behind", MARK);
        clock.advance(Duration.ofMinutes(2));

        assertThat(finding(pauses::add).of("m1", clock.instant())).isEmpty();

        assertThat(pauses).isEmpty();
    }

    @Test
    void aSendThatHangsHoldsUpOneStatusForTenSecondsAndNoOther() {
        Correlations correlations = finding(pauses::add);
        send(() -> {
            assertThat(correlations.of("m1", clock.instant())).isEmpty();
            Duration waited = pauses.stream().reduce(Duration.ZERO, Duration::plus);
            pauses.clear();
            clock.advance(Duration.ofMillis(2));
            assertThat(correlations.of("m2", clock.instant())).isEmpty();

            assertThat(waited).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(11));
            assertThat(pauses).isEmpty();
            return ANSWER;
        });
    }

    @Test
    void aSendThatFailsHoldsUpNobody() {
        assertThatIllegalStateException()
                .isThrownBy(() -> send(() -> {
                    throw new IllegalStateException("refused");
                }));

        assertThat(finding(pauses::add).of("m1", clock.instant())).isEmpty();
        assertThat(pauses).isEmpty();
    }

    @Test
    void aStoreThatFailsChangesNothingAboutTheSend() {
        store.close();

        assertThat(send(() -> ANSWER)).isEqualTo(ANSWER);
    }

    private byte[] send(Supplier<byte[]> send) {
        return new Correlations(store).keep(send, any -> Optional.of(CORRELATION));
    }

    private Correlations finding(Pause pause) {
        return new Correlations(store, pause);
    }
}
