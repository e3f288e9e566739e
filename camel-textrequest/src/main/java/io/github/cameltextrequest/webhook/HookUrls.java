package io.github.cameltextrequest.webhook;

import java.util.Optional;

/**
 * The URLs that the service is given for hooks and callbacks.
 *
 * @since 1.0
 */
public final class HookUrls {
    private final String base;
    private final HookKeys keys;

    /**
     * @param externalUrl the public URL of the server that listens
     * @param path the listener's path on it
     * @param keys the first makes the tokens, all recognize them
     */
    public HookUrls(String externalUrl, String path, HookKeys keys) {
        this.base = externalUrl.replaceAll("/+$", "") + path;
        this.keys = keys;
    }

    /** Where the service delivers an event of a dashboard. */
    public String hook(String dashboardId, String eventType) {
        return url(dashboardId, eventType);
    }

    /** What is given to the service together with a text from a dashboard. */
    public String callback(String dashboardId, Callback callback) {
        return url(dashboardId, callback.pathSegment());
    }

    /** What a URL of a hook stands for, when it is one of ours: it begins with our base, and its token is genuine. */
    Optional<HookAddress> ours(String url) {
        if (!url.startsWith(base + "/")) {
            return Optional.empty();
        }
        return HookAddress.ofPath(url.substring(base.length()))
                .filter(address -> url.equals(spelled(address)))
                .filter(address -> HookToken.isGenuine(address, keys));
    }

    private String url(String dashboardId, String event) {
        return spelled(new HookAddress(dashboardId, event, HookToken.of(keys.current(), dashboardId, event)));
    }

    private String spelled(HookAddress address) {
        return String.join("/", base, address.dashboardId(), address.event(), address.token());
    }

    @Override
    public String toString() {
        return "HookUrls[" + base + "]";
    }
}
