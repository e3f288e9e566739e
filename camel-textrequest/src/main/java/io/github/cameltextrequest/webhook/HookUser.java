package io.github.cameltextrequest.webhook;

import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.event.HookIntake;

/**
 * A subscription behind the listener.
 *
 * @param intake takes what is delivered
 * @param store remembers whether deliveries are signed
 * @since 1.0
 */
public record HookUser(HookIntake intake, EventStore store) {}
