package io.github.cameltextrequest.event;

/**
 * Takes what the service delivers by hook or callback, on behalf of one subscription.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface HookIntake {

    /**
     * Stores the events of a delivery, whatever its body holds. What the subscription did not ask for is passed over.
     * Called by the threads of the HTTP server, many at once, and always after token and signature were verified.
     *
     * @return whether no event of it can be lost any more: stored, known already, not wanted, or sure to be found by a
     *     poll. When false the service is told of a failure
     */
    boolean accept(HookDelivery delivery);
}
