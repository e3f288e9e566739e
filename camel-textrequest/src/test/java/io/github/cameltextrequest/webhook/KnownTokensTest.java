package io.github.cameltextrequest.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownTokensTest {
    private final HookKeys keys = HookKeys.of("new", "old");
    private final KnownTokens tokens = new KnownTokens(keys);

    @Test
    void aTokenThatWasRightStaysRight() {
        assertThat(tokens.isGenuine(address("121", "new", "121"))).isTrue();
        assertThat(tokens.isGenuine(address("121", "new", "121"))).isTrue();
    }

    @Test
    void theTokensOfEveryKeyAreRightInTurn() {
        for (int i = 0; i < 2; i++) {
            assertThat(tokens.isGenuine(address("121", "new", "121"))).isTrue();
            assertThat(tokens.isGenuine(address("121", "old", "121"))).isTrue();
        }
    }

    @Test
    void aTokenThatIsKnownForOneDashboardIsWrongForAnother() {
        assertThat(tokens.isGenuine(address("121", "new", "121"))).isTrue();
        assertThat(tokens.isGenuine(address("122", "new", "121"))).isFalse();
    }

    @Test
    void aWrongTokenIsWrongBeforeAndAfterTheRightOne() {
        assertThat(tokens.isGenuine(address("121", "guess", "121"))).isFalse();
        assertThat(tokens.isGenuine(address("121", "new", "121"))).isTrue();
        assertThat(tokens.isGenuine(address("121", "guess", "121"))).isFalse();
    }

    /** With the token that a key makes for that dashboard. */
    private static HookAddress address(String dashboard, String key, String madeFor) {
        return new HookAddress(
                dashboard, "msg_received", HookToken.of(HookKeys.of(key, null).current(), madeFor, "msg_received"));
    }
}
