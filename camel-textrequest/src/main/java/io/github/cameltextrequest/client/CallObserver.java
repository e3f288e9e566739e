package io.github.cameltextrequest.client;

import io.github.cameltextrequest.exception.CallDetails;
import java.time.Duration;

/**
 * Watches the calls of a client. Called by the thread that calls, so an implementation returns at once and never throws.
 * It gets no key, no text and no whole phone number.
 *
 * @since 1.0
 */
public interface CallObserver {

    /** Watches nothing. */
    CallObserver NOOP = new CallObserver() {};

    /**
     * A call is over: once for each call of a route or of the component itself, after all its repetitions.
     *
     * @param call which call
     * @param outcome how it ended
     * @param time from the begin of the first attempt to the end of the last, with all waits
     */
    default void callFinished(CallDetails call, CallOutcome outcome, Duration time) {}

    /**
     * An attempt at a call has asked the limiter for its turn.
     *
     * @param call which call
     * @param wait how long it waited
     * @param granted whether it got its turn; false when it did not come in time
     */
    default void turnAwaited(CallDetails call, Duration wait, boolean granted) {}

    /**
     * A call is about to be repeated.
     *
     * @param call which call
     * @param wait how long it waits before that
     */
    default void callRetried(CallDetails call, Duration wait) {}

    /**
     * The outcome of a call was unknown, and the service was asked what became of it. Called before {@link
     * #callFinished}, which tells the outcome settled on.
     *
     * @param call which call
     * @param settled true when it is certain now that it happened or that it did not; false when it stays unknown
     */
    default void unknownOutcomeLookedUp(CallDetails call, boolean settled) {}
}
