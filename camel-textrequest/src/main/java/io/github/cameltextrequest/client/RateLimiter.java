package io.github.cameltextrequest.client;

import java.time.Duration;
import java.util.Optional;

/**
 * Holds calls back so that the service is not called more often than it allows. The default one serves a single Camel
 * context; an implementation of your own, given as the option {@code rateLimiter}, can share a limit among processes.
 * Used by many threads at once.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface RateLimiter {

    /**
     * Takes the slot of one attempt at a call, and waits for it where none is free.
     *
     * @param background whether it is a call of the component itself, which should let calls of routes go first
     * @param maxWait the longest wait
     * @return the slot; empty, at once where that can be known, when the wait would be longer
     */
    Optional<Slot> acquire(boolean background, Duration maxWait) throws InterruptedException;

    /** The right to one call. */
    @FunctionalInterface
    interface Slot {

        /** The call is over, whatever became of it. */
        void end();
    }
}
