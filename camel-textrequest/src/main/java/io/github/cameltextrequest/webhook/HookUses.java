package io.github.cameltextrequest.webhook;

import java.util.HashMap;
import java.util.Map;

/** Which hooks how many consumers of a component need: the hook of one event serves all that want it. */
final class HookUses {
    private final Map<String, Integer> uses = new HashMap<>();

    synchronized void add(String url) {
        uses.merge(url, 1, Integer::sum);
    }

    /** True when nobody needs it any more. */
    synchronized boolean remove(String url) {
        return uses.computeIfPresent(url, (same, count) -> count == 1 ? null : count - 1) == null;
    }
}
