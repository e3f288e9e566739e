package io.github.cameltextrequest.event;

import java.time.Instant;

/**
 * An event that is no longer dispatched because handling it failed.
 *
 * @param id names the dead event in {@link EventStore#replay(java.util.Collection)}
 * @param subscription the subscription it was stored for
 * @param event the event as it was stored
 * @param attempts how often it was dispatched
 * @param cause why the last dispatch failed
 * @param diedAt when it was given up
 * @since 1.0
 */
public record DeadEvent(String id, String subscription, NewEvent event, int attempts, String cause, Instant diedAt) {}
