package io.github.cameltextrequest.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HookAddressTest {
    private static final String TOKEN = "t".repeat(43);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/121/msg_received/",
                "/hooks/121/msg_received/",
                "/a/b/121//msg_received///",
                "//121/msg_received/"
            })
    void theLastThreeSegmentsAreTheAddress(String before) {
        HookAddress address = new HookAddress("121", "msg_received", TOKEN);

        assertThat(HookAddress.ofPath(before + TOKEN)).contains(address);
        assertThat(HookAddress.ofPath(before + TOKEN + "//")).contains(address);
    }

    @Test
    void anythingElseIsNone() {
        assertThat(HookAddress.ofPath("")).isEmpty();
        assertThat(HookAddress.ofPath("///")).isEmpty();
        assertThat(HookAddress.ofPath(TOKEN)).isEmpty();
        assertThat(HookAddress.ofPath("/msg_received/" + TOKEN)).isEmpty();
        assertThat(HookAddress.ofPath("121/msg_received/" + TOKEN)).isEmpty();
        assertThat(HookAddress.ofPath("/x121/msg_received/" + TOKEN)).isEmpty();
        assertThat(HookAddress.ofPath("/121/msg_received/" + TOKEN + "t")).isEmpty();
        assertThat(HookAddress.ofPath("/121/msg_received/" + TOKEN + "/more")).isEqualTo(Optional.empty());
    }
}
