package io.github.cameltextrequest.event;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Watches hooks, deliveries, polls and events. Called by the thread that does the work, so an implementation returns at
 * once and never throws.
 *
 * @since 1.0
 */
public interface EventObserver {

    /** Watches nothing. */
    EventObserver NOOP = new EventObserver() {};

    // ---- hooks: called by the registration, per dashboard and event

    /** A hook of ours was found connected; at every reconcile. */
    default void hookConnected(String dashboardId, String eventType) {}

    /** A hook was made where there was none of ours. */
    default void hookCreated(String dashboardId, String eventType) {}

    /** A hook of ours was found disconnected or gone; once, until it is restored. */
    default void hookLost(String dashboardId, String eventType) {}

    /** A lost hook is connected again. */
    default void hookRestored(String dashboardId, String eventType) {}

    /**
     * Hooks could not be listed, made or mended; at every reconcile that fails.
     *
     * @param eventType null when it is about all events of the dashboard
     */
    default void hookCheckFailed(String dashboardId, @Nullable String eventType, RuntimeException failure) {}

    /** Hooks of ours are no longer wanted or watched here: the last endpoint that uses them has stopped. */
    default void hookForgotten(String dashboardId, String eventType) {}

    // ---- deliveries: called by the listener, once per request

    /**
     * A request passed token and signature, and its event is stored for every subscription.
     *
     * @param eventType the event its path names
     */
    default void deliveryReceived(String dashboardId, String eventType) {}

    /** A request was not taken. Its path is not to be trusted, so it is not told. */
    default void deliveryRefused(DeliveryRefusal reason) {}

    // ---- storing: called by EventIntake, for hooks and polls alike

    /** An event is new to its subscription and stored. */
    default void eventStored(String subscription, NewEvent event) {}

    /** An event was not stored, because its subscription knows it already. */
    default void duplicateFound(String subscription, NewEvent event) {}

    /**
     * Events were found by polls that should have come earlier: by a hook, or while the consumer was down. Called once
     * per round that found some, after {@link #eventStored} was called for each.
     *
     * @param from when the earliest of them happened
     */
    default void backfilled(String subscription, String dashboardId, int events, Instant from) {}

    /**
     * Polls found events that no hook had brought; once, until nothing more is missed.
     *
     * @param events how many were found at first
     */
    default void hooksMissed(String subscription, String dashboardId, int events) {}

    /** After {@link #hooksMissed}: polls find nothing any more that no hook had brought. */
    default void hooksMissNothing(String subscription, String dashboardId) {}

    // ---- polls: called per dashboard

    /**
     * A round of polls read all that it was to read of a dashboard.
     *
     * @param upTo when it began, by the service's clock: what happened until then is known
     */
    default void pollFinished(String subscription, String dashboardId, Instant upTo) {}

    /**
     * A poll failed and is tried again; at every try.
     *
     * @param dashboardId null when it is about all dashboards
     */
    default void pollFailed(String subscription, @Nullable String dashboardId, RuntimeException failure) {}

    /**
     * The service refused the API key when the component itself called it, for a poll or for hooks; at every such call.
     */
    default void keyRefused(String subscription) {}

    // ---- dispatch: called by the lanes

    /** The route handled an event. */
    default void eventDone(ClaimedEvent event, Duration time) {}

    /** The route failed; the event comes again. */
    default void eventFailed(ClaimedEvent event, Throwable failure, Duration time) {}

    /** The route failed for the last time; the event is kept as dead. */
    default void eventDead(ClaimedEvent event, Throwable failure, Duration time) {}

    // ---- the store

    /** The store failed to take, give or record events; at every failure. */
    default void storeFailed(String subscription, RuntimeException failure) {}

    /** The store did what it was asked to; at every take of events. */
    default void storeWorks(String subscription) {}
}
