package io.github.cameltextrequest.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ArrivalTimesTest {
    private static final Instant START = Instant.parse("2026-07-25T14:00:00Z");

    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.builder()
            .clock(Clock.fixed(START, ZoneOffset.UTC))
            .build();

    private final Api api = new Api(simulator);

    @Test
    void everyRequestSaysWhenItArrivedByTheSimulatorsClock() {
        api.get("/dashboards");
        simulator.clock().advance(Duration.ofSeconds(5));
        api.get("/dashboards");

        assertThat(simulator.requests()).extracting(RecordedRequest::at).containsExactly(START, START.plusSeconds(5));
    }

    @Test
    void theBusiestStretchIsFoundWhereverItBegins() {
        callAfterSeconds(0, 30, 29, 1, 29, 1);

        assertThat(simulator.mostRequestsWithin(Duration.ofSeconds(60))).isEqualTo(4);
        assertThat(simulator.mostRequestsWithin(Duration.ofSeconds(1))).isEqualTo(1);
        assertThat(simulator.mostRequestsWithin(Duration.ofSeconds(2))).isEqualTo(2);
        assertThat(simulator.mostRequestsWithin(Duration.ofHours(1))).isEqualTo(6);
    }

    @Test
    void aPeriodApartIsNotWithinThePeriod() {
        callAfterSeconds(0, 60, 60);

        assertThat(simulator.mostRequestsWithin(Duration.ofSeconds(60))).isEqualTo(1);
        simulator.clearRequests();
        assertThat(simulator.mostRequestsWithin(Duration.ofSeconds(60))).isZero();
    }

    private void callAfterSeconds(int... gaps) {
        for (int gap : gaps) {
            simulator.clock().advance(Duration.ofSeconds(gap));
            api.get("/dashboards");
        }
    }
}
