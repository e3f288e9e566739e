package io.github.cameltextrequest.webhook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the path of a hook says, as far as it has that form: whether it may is for the {@linkplain HookToken token}.
 *
 * @param dashboardId digits
 * @param event the name of a hook's event, or of a {@link Callback}
 * @param token Base64url
 */
record HookAddress(String dashboardId, String event, String token) {
    private static final Pattern LAST_THREE =
            Pattern.compile("/(\\d{1,18})/+([A-Za-z0-9_.-]{1,64})/+([A-Za-z0-9_-]{43})/*\\z");

    /** The last three segments of a path; what stands before them depends on where the listener is mounted. */
    static Optional<HookAddress> ofPath(String path) {
        Matcher matcher = LAST_THREE.matcher(path).region(startOfLastThree(path), path.length());
        return matcher.lookingAt()
                ? Optional.of(new HookAddress(matcher.group(1), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    /** So that the pattern is tried once, and not from every slash on. */
    private static int startOfLastThree(String path) {
        int at = path.length();
        for (int segment = 0; segment < 3; segment++) {
            while (at > 0 && path.charAt(at - 1) == '/') {
                at--;
            }
            at = Math.max(0, path.lastIndexOf('/', at - 1));
        }
        return at;
    }

    /** The event that the request is about. */
    String eventType() {
        return Callback.eventTypeOf(event);
    }

    @Override
    public String toString() {
        return event + " of dashboard " + dashboardId;
    }
}
