package io.github.cameltextrequest.event;

/**
 * Where events go.
 *
 * @since 1.0
 */
public interface EventHandler {

    /**
     * Handles an event to its end.
     *
     * @throws Exception when it could not be handled
     */
    void handle(ClaimedEvent claim) throws Exception;

    /** Whether it is pointless to handle an event again that failed so. */
    boolean isHopeless(Throwable failure);

    /** The event was given up and is kept as dead. */
    void died(ClaimedEvent claim, Throwable failure);
}
