package io.github.cameltextrequest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CallTimerTest {

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
