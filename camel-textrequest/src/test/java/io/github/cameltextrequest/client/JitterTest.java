package io.github.cameltextrequest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.cameltextrequest.exception.CallDetails;
import io.github.cameltextrequest.operation.HttpMethod;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** R22: how waits before repetitions are spread. The chance has a seed. */
class JitterTest {

    private static final ApiCall READ =
            new ApiCall(HttpMethod.GET, "/things", null, null, true, false, new CallDetails("thing", null, null));
    private static final Duration MOST = Duration.ofSeconds(60);

    private final Random random = new Random(22);

    @Test
    void tenThousandWaitsAreSpreadEvenlyBelowABoundThatDoublesUpToTheMost() throws IOException {
        List<Duration> waits = waits(new RetrySettings(10_007, Duration.ofMillis(500), MOST));

        assertThat(waits).hasSize(10_007);
        for (int retry = 0; retry < 7; retry++) {
            assertThat(waits.get(retry)).isBetween(Duration.ZERO, Duration.ofMillis(500L << retry));
        }
        List<Duration> full = waits.subList(7, waits.size());
        assertThat(full).allSatisfy(wait -> assertThat(wait).isBetween(Duration.ZERO, MOST));
        assertThat(full.stream().mapToLong(Duration::toMillis).average().orElseThrow())
                .isCloseTo(30_000, within(1_500.0));
        Map<Long, Long> tenths = full.stream()
                .collect(Collectors.groupingBy(
                        wait -> Math.min(9, wait.toMillis() * 10 / MOST.toMillis()), Collectors.counting()));
        assertThat(tenths).hasSize(10);
        assertThat(tenths.values()).allSatisfy(count -> assertThat(count).isBetween(900L, 1_100L));
    }

    /** Of 100 clients in 6,000 slots of 10 ms, 0.8 pairs would meet by chance. */
    @Test
    void clientsThatFailedTogetherDoNotComeBackTogether() throws IOException {
        List<Duration> first = new ArrayList<>();
        for (int client = 0; client < 100; client++) {
            first.addAll(waits(new RetrySettings(1, MOST, MOST)));
        }

        long pairs = first.stream()
                .collect(Collectors.groupingBy(wait -> wait.toMillis() / 10, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(clients -> clients * (clients - 1) / 2)
                .sum();
        assertThat(first).hasSize(100);
        assertThat(pairs).isLessThanOrEqualTo(4);
    }

    private List<Duration> waits(RetrySettings settings) throws IOException {
        List<Duration> waits = new ArrayList<>();
        Transport transport =
                new RetryingTransport(new Refusing(), settings, waits::add, random::nextDouble, CallObserver.NOOP);
        assertThat(transport.send(READ, Deadline.in(Duration.ofDays(1))).status())
                .isEqualTo(429);
        return waits;
    }

    private static final class Refusing implements Transport {

        @Override
        public ApiAnswer send(ApiCall call, Deadline deadline) {
            return new ApiAnswer(429, new byte[0], null, null);
        }

        @Override
        public void close() {}
    }
}
