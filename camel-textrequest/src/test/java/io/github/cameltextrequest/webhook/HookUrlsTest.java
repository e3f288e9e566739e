package io.github.cameltextrequest.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HookUrlsTest {
    private final HookUrls urls = new HookUrls("https://example.com/x/", "/textrequest", HookKeys.of("key", "old"));

    @Test
    void aUrlNamesDashboardAndEventAndEndsWithAToken() {
        assertThat(urls.hook("121", "msg_received"))
                .matches("https://example\\.com/x/textrequest/121/msg_received/[A-Za-z0-9_-]{43}");
    }

    @Test
    void everyNodeWithTheKeyHasTheSameUrls() {
        HookUrls other = new HookUrls("https://example.com/x", "/textrequest", HookKeys.of("key", null));

        assertThat(other.hook("121", "msg_received")).isEqualTo(urls.hook("121", "msg_received"));
    }

    @Test
    void eachDashboardEventCallbackAndKeyHasATokenOfItsOwn() {
        HookUrls otherKey = new HookUrls("https://example.com/x", "/textrequest", HookKeys.of("old", null));

        assertThat(List.of(
                        urls.hook("121", "msg_received"),
                        urls.hook("122", "msg_received"),
                        urls.hook("121", "msg_status_updated"),
                        urls.hook("12", "1msg_received"),
                        urls.callback("121", Callback.STATUS),
                        urls.callback("121", Callback.LOCATION),
                        otherKey.hook("121", "msg_received")))
                .extracting(url -> url.substring(url.lastIndexOf('/') + 1))
                .doesNotHaveDuplicates();
    }

    @Test
    void ownUrlsAreKnownAlsoThoseOfAnotherKey() {
        HookUrls old = new HookUrls("https://example.com/x", "/textrequest", HookKeys.of("old", null));

        assertThat(urls.ours(urls.hook("121", "msg_received")))
                .hasValueSatisfying(address -> assertThat(address).hasToString("msg_received of dashboard 121"));
        assertThat(urls.ours(old.hook("121", "msg_received"))).isPresent();
        assertThat(old.ours(urls.hook("121", "msg_received"))).isEmpty();
    }

    @Test
    void whatOnlyLooksLikeOneOfOursIsForeign() {
        String ours = urls.hook("121", "msg_received");
        String token = ours.substring(ours.lastIndexOf('/') + 1);

        assertThat(List.of(
                        ours.replace("/textrequest/", "/textrequest2/"),
                        ours.replace("/textrequest/", "/Textrequest/"),
                        ours.replace("https:", "http:"),
                        ours.replace("example.com", "example.com.evil.test"),
                        ours.replace("/121/", "/122/"),
                        ours.replace("msg_received", "msg_sent"),
                        ours.substring(0, ours.length() - 1),
                        ours + "/",
                        ours + "?e=msg_received",
                        ours + "#",
                        ours.replace("/121/", "//121/"),
                        ours.replace("/121/", "/extra/121/"),
                        ours.replace(token, token.toLowerCase(Locale.ROOT)),
                        "https://example.com/x/textrequest",
                        "https://example.com/x/textrequest/121/msg_received",
                        "https://hooks.zapier.com/hooks/catch/1/" + token,
                        ""))
                .noneMatch(url -> urls.ours(url).isPresent());
    }

    @Test
    void nothingShowsAKey() {
        assertThat(HookKeys.of("the-key-nobody-may-see", "the-key-before"))
                .asString()
                .isEqualTo("HookKeys[2]");
        assertThat(urls.toString()).doesNotContain("key").doesNotContain("old");
    }
}
