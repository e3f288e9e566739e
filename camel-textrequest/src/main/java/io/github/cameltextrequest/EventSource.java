package io.github.cameltextrequest;

/** Where events come from. */
public enum EventSource {
    /** Hooks and polling when webhookExternalUrl is set, else polling, which needs no public URL. */
    AUTO,
    /** Requests of the service to our listener, and nothing to make up for those that are missed. */
    HOOK,
    /** The history of the service, read again and again. */
    POLL,
    /** Hooks, and polling for what they missed. */
    BOTH;

    boolean hooks(boolean external) {
        return this == HOOK || this == BOTH || (this == AUTO && external);
    }

    boolean polls() {
        return this != HOOK;
    }
}
