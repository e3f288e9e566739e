package io.github.cameltextrequest.observation;

import java.util.Locale;

/** Whether a hook of ours rings. */
enum HookState {
    CONNECTED,
    LOST;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
