package io.github.cameltextrequest.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyLimitTest {

    @Test
    void readsNumberAndTime() {
        assertThat(ReplyLimit.parse("20/1h")).isEqualTo(new ReplyLimit(20, Duration.ofHours(1)));
        assertThat(ReplyLimit.parse(" 5 / 30s ")).isEqualTo(new ReplyLimit(5, Duration.ofSeconds(30)));
        assertThat(ReplyLimit.parse("0").applies()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20", "20/", "/1h", "20/1x", "20/0", "-1/1h", "many/1h"})
    void refusesAnythingElse(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReplyLimit.parse(written))
                .withMessage("maxRepliesPerContact must be number/time such as 20/1h, or 0, but was '" + written
                        + "': mend the option maxRepliesPerContact");
    }
}
