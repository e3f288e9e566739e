package io.github.cameltextrequest.client;

import java.time.Duration;

/**
 * The wait before a call is repeated, or its outcome is looked up.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface Pause {

    /** The thread sleeps, never shorter than told. */
    Pause SLEEP = wait -> Thread.sleep(wait.toMillis(), wait.toNanosPart() % 1_000_000);

    void pause(Duration wait) throws InterruptedException;

    /** Waits; false when the thread was interrupted before or meanwhile, and stays so. */
    default boolean completed(Duration wait) {
        try {
            pause(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
