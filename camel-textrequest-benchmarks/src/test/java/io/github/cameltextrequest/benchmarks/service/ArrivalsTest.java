package io.github.cameltextrequest.benchmarks.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    @Test
    void countsTheMostWithinAnySecond() {
        Arrivals arrivals = new Arrivals();
        for (int millis : new int[] {0, 900, 950, 1000, 1800, 2500}) {
            arrivals.add(TimeUnit.MILLISECONDS.toNanos(millis));
        }

        assertThat(arrivals.count()).isEqualTo(6);
        assertThat(arrivals.mostInASecond()).isEqualTo(4);
        assertThat(arrivals.nanosUntil(4)).isEqualTo(TimeUnit.MILLISECONDS.toNanos(1800));

        arrivals.forget();
        arrivals.add(TimeUnit.SECONDS.toNanos(9));

        assertThat(arrivals.count()).isEqualTo(1);
        assertThat(arrivals.mostInASecond()).isEqualTo(1);
    }
}
