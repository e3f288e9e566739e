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
}
