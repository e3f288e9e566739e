package io.github.cameltextrequest.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SimulatorClockTest {
    private static final Instant START = Instant.parse("2026-07-25T14:00:00Z");

    private final Hands base = new Hands();
    private final SimulatorClock clock = new SimulatorClock(base);

    @Test
    void itGoesWithItsBaseUnlessTold() {
        base.move(Duration.ofSeconds(5));

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(5));
        assertThat(clock.inRealTime(Duration.ofSeconds(60))).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void itRunsFasterWithoutAJumpAndSlowsDownAgain() {
        base.move(Duration.ofSeconds(5));
        clock.runFaster(60);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(5));

        base.move(Duration.ofSeconds(2));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(5 + 120));
        assertThat(clock.inRealTime(Duration.ofMinutes(1))).isEqualTo(Duration.ofSeconds(1));

        clock.runFaster(1);
        base.move(Duration.ofSeconds(3));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(5 + 120 + 3));
    }

    @Test
    void itIsAdvancedWhileItRunsFaster() {
        clock.runFaster(10);
        clock.advance(Duration.ofHours(1));
        base.move(Duration.ofSeconds(1));

        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(1)).plusSeconds(10));
        assertThat(clock.withZone(ZoneId.of("Asia/Tokyo")).instant()).isEqualTo(clock.instant());
        clock.reset();
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void itNeverStandsStillOrGoesBack() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clock.runFaster(0))
                .withMessageContaining("0");
        assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofSeconds(-1)));
    }

    private static final class Hands extends Clock {
        private Instant now = START;

        void move(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
