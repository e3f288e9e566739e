package io.github.cameltextrequest.examples.keywordreply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    private static final Map<String, String> ACCOUNT =
            Map.of("TEXTREQUEST_API_KEY", "a key", "TEXTREQUEST_DASHBOARD_ID", "7");

    @Test
    void nothingSetMeansTheSimulator() {
        assertThat(CommandLine.of(List.of(), Map.of())).isEqualTo(new CommandLine(false, false, null));
    }

    @Test
    void anAccountInTheEnvironmentMeansTheRealService() {
        assertThat(CommandLine.of(List.of("--yaml"), ACCOUNT)).isEqualTo(new CommandLine(false, true, "7"));
    }

    @Test
    void halfAnAccountIsRefusedWithBothNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandLine.of(List.of(), Map.of("TEXTREQUEST_API_KEY", "a key")))
                .withMessageContaining("TEXTREQUEST_DASHBOARD_ID")
                .withMessageContaining("TEXTREQUEST_API_KEY")
                .withMessageNotContaining("a key");
    }

    @Test
    void anUnknownArgumentIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandLine.of(List.of("--onec"), Map.of()))
                .withMessageContaining("--onec")
                .withMessageContaining("--once");
    }

    @Test
    void onceIsRefusedWithARealAccount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandLine.of(List.of("--once"), ACCOUNT))
                .withMessageContaining("--once");
    }
}
