package io.github.cameltextrequest.event;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The states that the last two walks of one list saw. A state that was dealt with is no news; one that is new is left to
 * its hook for a while.
 */
final class LastSeen {
    private final Duration grace;
    private Map<String, Sight> before = new HashMap<>();
    private Map<String, Sight> now = new HashMap<>();

    LastSeen(Duration grace) {
        this.grace = grace;
    }

    /** A walk begins: what it does not see is forgotten when the next one begins. */
    void walk() {
        before = now;
        now = new HashMap<>();
    }

    /** Whether the state is to be dealt with by now. */
    boolean isDue(String key, String state, Instant at) {
        Sight sight = before.get(key);
        if (sight == null || !sight.state.equals(state)) {
            sight = new Sight(state, at);
        }
        now.put(key, sight);
        return !sight.settled && !at.isBefore(sight.firstSeen.plus(grace));
    }

    void settle(String key) {
        Sight sight = now.get(key);
        if (sight != null) {
            sight.settled = true;
        }
    }

    boolean isSettled(String key) {
        Sight sight = now.get(key);
        return sight != null && sight.settled;
    }

    private static final class Sight {
        private final String state;
        private final Instant firstSeen;
        private boolean settled;

        private Sight(String state, Instant firstSeen) {
            this.state = state;
            this.firstSeen = firstSeen;
        }
    }
}
