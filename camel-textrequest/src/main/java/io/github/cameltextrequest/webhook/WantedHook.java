package io.github.cameltextrequest.webhook;

import io.github.cameltextrequest.event.EventObserver;
import io.github.cameltextrequest.model.Hook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One hook that the service is to have, and what is known of it. Whatever is done twice here, by two nodes at once, does
 * no harm: the service refuses a second hook of the same event and URL.
 */
final class WantedHook {
    private static final Comparator<Hook> LOWEST_ID = Comparator.comparing(Hook::id);

    private final HookCalls calls;
    private final HookUrls urls;
    private final EventObserver observer;
    private final String dashboardId;
    private final String eventType;
    private final String url;
    private @Nullable Instant connectedSince;
    private boolean lost;

    WantedHook(HookCalls calls, HookUrls urls, EventObserver observer, String dashboardId, String eventType) {
        this.calls = calls;
        this.urls = urls;
        this.observer = observer;
        this.dashboardId = dashboardId;
        this.eventType = eventType;
        this.url = urls.hook(dashboardId, eventType);
    }

    String dashboardId() {
        return dashboardId;
    }

    String eventType() {
        return eventType;
    }

    String url() {
        return url;
    }

    /**
     * Makes or reactivates the hook where it has to be.
     *
     * @return whether that changed anything, so that the list must be read again
     */
    boolean mend(List<Hook> hooks) {
        Optional<Hook> found = same(hooks).min(LOWEST_ID);
        if (found.isEmpty()) {
            return create();
        }
        if (isDisconnected(found.get())) {
            lose();
            calls.reactivate(dashboardId, found.get().id());
            return true;
        }
        return false;
    }

    /** What is not listed may be there all the same: only if it can be made, it was not. */
    private boolean create() {
        boolean made = calls.create(dashboardId, eventType, url);
        if (made && connectedSince != null) {
            lose();
        } else if (made && !lost) {
            observer.hookCreated(dashboardId, eventType);
        }
        return made;
    }

    private void lose() {
        connectedSince = null;
        if (!lost) {
            lost = true;
            observer.hookLost(dashboardId, eventType);
        }
    }

    /**
     * Takes note of how the hook stands, and removes what is in its place. A hook that is not listed counts as connected:
     * the service said that there is one, and may list no more than the first.
     *
     * @param patience how long the hook must have been connected before those with another key's token go
     */
    void check(List<Hook> hooks, Clock clock, Duration patience) {
        Optional<Hook> found = same(hooks).min(LOWEST_ID);
        if (found.filter(WantedHook::isDisconnected).isPresent()) {
            lose();
            return;
        }
        if (connectedSince == null) {
            connectedSince = clock.instant();
        }
        if (lost) {
            lost = false;
            observer.hookRestored(dashboardId, eventType);
        }
        observer.hookConnected(dashboardId, eventType);
        found.ifPresent(kept -> delete(same(hooks).filter(hook -> !hook.id().equals(kept.id()))));
        if (found.isPresent() && !connectedSince.plus(patience).isAfter(clock.instant())) {
            delete(predecessors(hooks));
        }
    }

    /** Deletes the hook and its predecessors. */
    void remove(List<Hook> hooks) {
        delete(Stream.concat(same(hooks), predecessors(hooks)));
    }

    private void delete(Stream<Hook> hooks) {
        hooks.forEach(hook -> calls.delete(dashboardId, hook.id()));
    }

    private Stream<Hook> same(List<Hook> hooks) {
        return hooks.stream().filter(hook -> eventType.equals(hook.event()) && url.equals(hook.targetUrl()));
    }

    /** Ours, for the same event, but with the token of another key. */
    private Stream<Hook> predecessors(List<Hook> hooks) {
        return hooks.stream().filter(hook -> eventType.equals(hook.event()) && isPredecessor(hook.targetUrl()));
    }

    private boolean isPredecessor(@Nullable String target) {
        return target != null
                && !target.equals(url)
                && urls.ours(target)
                        .filter(address -> address.dashboardId().equals(dashboardId)
                                && address.event().equals(eventType))
                        .isPresent();
    }

    private static boolean isDisconnected(Hook hook) {
        return Boolean.FALSE.equals(hook.isConnected());
    }

    @Override
    public String toString() {
        return "The hook for " + eventType + " of dashboard " + dashboardId;
    }
}
