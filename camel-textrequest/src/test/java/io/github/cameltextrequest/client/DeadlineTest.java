package io.github.cameltextrequest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltextrequest.exception.CallDetails;
import io.github.cameltextrequest.exception.RateLimitedException;
import io.github.cameltextrequest.operation.HttpMethod;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final ApiCall READ =
            new ApiCall(HttpMethod.GET, "/things", null, null, true, false, new CallDetails("thing", null, null));

    private final AtomicLong nanos = new AtomicLong(-5);
    private final List<Duration> waits = new ArrayList<>();

    @Test
    void theLastTenthIsNotForWaits() {
        Deadline deadline = in(Duration.ofSeconds(10));
        pass(Duration.ofSeconds(8));
        assertThat(deadline.left()).isEqualTo(Duration.ofSeconds(2));
        assertThat(deadline.leftToWait()).isEqualTo(Duration.ofSeconds(1));

        pass(Duration.ofMillis(1_500));
        assertThat(deadline.left()).isEqualTo(Duration.ofMillis(500));
        assertThat(deadline.leftToWait()).isZero();

        pass(Duration.ofSeconds(1));
        assertThat(deadline.left()).isZero();
    }

    @Test
    void theEarlierOneOfTwoHolds() {
        Deadline early = in(Duration.ofSeconds(1));
        Deadline late = in(Duration.ofSeconds(2));

        assertThat(early.orEarlier(late)).isSameAs(early);
        assertThat(late.orEarlier(early)).isSameAs(early);
    }

    @Test
    void oneThatIsFartherThanAnyClockReachesIsAYearAway() {
        assertThat(in(Duration.ofSeconds(Long.MAX_VALUE)).left()).isEqualTo(Duration.ofDays(365));
    }

    @Test
    void allAttemptsAndTheirWaitsTogetherEndInTime() {
        RetrySettings patient = new RetrySettings(1_000, Duration.ofSeconds(3), Duration.ofSeconds(30));
        Transport transport = new RetryingTransport(
                new Failing(),
                patient,
                wait -> {
                    waits.add(wait);
                    pass(wait);
                },
                () -> 1,
                CallObserver.NOOP);

        assertThatThrownBy(() -> transport.send(READ, in(Duration.ofMinutes(2))))
                .isInstanceOf(SocketException.class);
        assertThat(waits).hasSizeGreaterThan(3);
        assertThat(Duration.ofNanos(nanos.get())).isLessThan(Duration.ofMinutes(2));
    }

    @Test
    void theWaitForATurnEndsInTime() {
        RateLimiter full = (background, maxWait) -> {
            waits.add(maxWait);
            return Optional.empty();
        };
        Transport transport = new LimitedTransport(new Failing(), full, Duration.ofSeconds(30), CallObserver.NOOP);

        assertThatThrownBy(() -> transport.send(READ, in(Duration.ofSeconds(10))))
                .isInstanceOf(RateLimitedException.class)
                .hasMessageContaining("the option callTimeout higher");
        assertThatThrownBy(() -> transport.send(READ, in(Duration.ofSeconds(100))))
                .isInstanceOf(RateLimitedException.class)
                .hasMessageContaining("the option rateLimitMaxWait higher");
        assertThat(waits).containsExactly(Duration.ofSeconds(9), Duration.ofSeconds(30));
    }

    @Test
    void aCallTimeoutOfZeroIsRefused() {
        Duration some = Duration.ofSeconds(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClientSettings(
                        "k",
                        "http://127.0.0.1",
                        null,
                        null,
                        some,
                        some,
                        Duration.ZERO,
                        some,
                        1,
                        1,
                        RetrySettings.OFF,
                        LimitSettings.OFF))
                .withMessageContaining("callTimeout must be more than 0");
    }

    private Deadline in(Duration time) {
        return Deadline.in(time, nanos::get);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /** Every attempt takes a second and breaks. */
    private final class Failing implements Transport {

        @Override
        public ApiAnswer send(ApiCall call, Deadline deadline) throws SocketException {
            pass(Duration.ofSeconds(1));
            throw new SocketException("reset");
        }

        @Override
        public void close() {}
    }
}
