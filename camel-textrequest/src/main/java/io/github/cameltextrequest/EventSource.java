package io.github.cameltextrequest;

/** Where events come from. */
public enum EventSource {
    /** Polling, which needs no public URL. */
    AUTO,
    /** The history of the service, read again and again. */
    POLL
}
