package io.github.cameltextrequest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CallTimerTest {

    private static final ApiAnswer ANSWER = new ApiAnswer(200, new byte[0], null, null);

    private final CallTimer timer = new CallTimer();
    private final CountDownLatch aborted = new CountDownLatch(1);
    private final HttpGet request = new HttpGet("http://127.0.0.1/") {
        private static final long serialVersionUID = 1L;

        @Override
        public void abort() {
            super.abort();
            aborted.countDown();
        }
    };

    @AfterEach
    void close() {
        timer.close();
    }

    @Test
    void anAttemptThatTakesTooLongIsAbortedAndNamesTheOption() {
        assertLate(() -> {
            throw new SocketException("Socket closed");
        });
    }

    @Test
    void whateverHttpClientThrowsWhenItIsAbortedIsAnIoFailure() {
        assertLate(() -> {
            throw new IllegalStateException("Endpoint not acquired / already released");
        });
    }

    @Test
    void aLaterAttemptHasOnlyWhatTheOthersLeft() {
        AtomicLong nanos = new AtomicLong();
        Deadline deadline = Deadline.in(Duration.ofMinutes(5), nanos::get);
        nanos.set(Duration.ofMinutes(5).minusMillis(10).toNanos());

        assertLate(deadline, () -> {
            throw new SocketException("Socket closed");
        });
    }

    private void assertLate(CallTimer.Attempt failing) {
        assertLate(Deadline.in(Duration.ofMillis(10)), failing);
    }

    private void assertLate(Deadline deadline, CallTimer.Attempt failing) {
        assertThatThrownBy(() -> timer.within(request, deadline, () -> {
                    await();
                    return failing.make();
                }))
                .isInstanceOf(InterruptedIOException.class)
                .hasMessageContaining("raise the option callTimeout");
        assertThat(request.isAborted()).isTrue();
    }

    @Test
    void anAttemptIsEndedInItsTimeHoweverLongOthersMayTake() throws Exception {
        HttpGet patient = new HttpGet("http://127.0.0.1/");
        CompletableFuture<ApiAnswer> other = besides(patient, Duration.ofMinutes(5), () -> {
            await();
            return ANSWER;
        });

        assertLate(() -> {
            throw new SocketException("Socket closed");
        });

        assertThat(other.get(30, TimeUnit.SECONDS)).isSameAs(ANSWER);
        assertThat(patient.isAborted()).isFalse();
    }

    @Test
    void whenOneWasEndedTheOthersStillAreInTheirTime() {
        HttpGet first = new HttpGet("http://127.0.0.1/");
        CompletableFuture<ApiAnswer> other = besides(first, Duration.ofMillis(300), () -> {
            Awaitility.await().until(first::isAborted);
            throw new SocketException("Socket closed");
        });

        assertLate(() -> {
            throw new SocketException("Socket closed");
        });

        assertThat(other).failsWithin(Duration.ofSeconds(30));
        assertThat(first.isAborted()).isTrue();
    }

    @Test
    void oneThatCannotBeEndedKeepsNoOtherFromItsEnd() throws Exception {
        HttpGet stubborn = new HttpGet("http://127.0.0.1/") {
            private static final long serialVersionUID = 1L;

            @Override
            public void abort() {
                aborted.countDown();
                throw new IllegalStateException("not now");
            }
        };
        HttpGet second = new HttpGet("http://127.0.0.1/");
        CompletableFuture<ApiAnswer> later = besides(second, Duration.ofMillis(300), () -> {
            Awaitility.await().until(second::isAborted);
            return ANSWER;
        });
        CompletableFuture<ApiAnswer> first = besides(stubborn, Duration.ofMillis(10), () -> {
            await();
            return ANSWER;
        });

        assertThat(first).succeedsWithin(Duration.ofSeconds(30));
        assertThat(later).succeedsWithin(Duration.ofSeconds(30));
    }

    /** The attempt in another thread, which has begun. */
    private CompletableFuture<ApiAnswer> besides(HttpGet sent, Duration time, CallTimer.Attempt attempt) {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<ApiAnswer> made = CompletableFuture.supplyAsync(() -> {
            try {
                return timer.within(sent, Deadline.in(time), () -> {
                    begun.countDown();
                    return attempt.make();
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        Awaitility.await().until(() -> begun.getCount() == 0);
        return made;
    }

    /** It may be repeated, which one that only took too long may not. */
    @Test
    void anAttemptThatNeverLeftStaysOne() {
        assertThatThrownBy(() -> timer.within(request, Deadline.in(Duration.ofMillis(10)), () -> {
                    await();
                    throw new ConnectException("refused");
                }))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void afterTheStopNothingLeavesAndThatIsKnown() {
        timer.close();

        assertThatThrownBy(() -> timer.within(request, Deadline.in(Duration.ofMinutes(5)), () -> {
                    throw new AssertionError("the attempt should not have been made, but was");
                }))
                .isInstanceOfSatisfying(
                        IOException.class,
                        failure -> assertThat(Failures.neverLeft(failure)).isTrue())
                .hasMessageContaining("stopped");
    }

    @Test
    void aFailureInTimeIsLeftAsItIs() {
        CallTimer patient = new CallTimer();
        assertThatThrownBy(() -> patient.within(request, Deadline.in(Duration.ofMinutes(5)), () -> {
                    throw new IllegalStateException("a defect");
                }))
                .isInstanceOf(IllegalStateException.class);
        patient.close();
        assertThat(request.isAborted()).isFalse();
    }

    private void await() throws IOException {
        try {
            if (!aborted.await(30, TimeUnit.SECONDS)) {
                throw new IOException("the attempt was not aborted");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
