package io.github.cameltextrequest.simulator;

/**
 * A hook as it stands.
 *
 * @param id id of the hook
 * @param dashboardId id of its dashboard
 * @param event name of its event
 * @param targetUrl where deliveries go
 * @param verb HTTP method of the deliveries
 * @param madeInPortal whether a person made it in the vendor's web application
 * @param connected false once ten deliveries in a row failed
 * @param failuresInRow how many deliveries failed since the last success
 * @since 1.0.0
 */
public record SimulatedHook(
        int id,
        int dashboardId,
        String event,
        String targetUrl,
        String verb,
        boolean madeInPortal,
        boolean connected,
        int failuresInRow) {

    static SimulatedHook of(Hook hook) {
        return new SimulatedHook(
                hook.id(),
                hook.dashboardId(),
                hook.event(),
                hook.targetUrl(),
                hook.verb(),
                hook.madeInPortal(),
                hook.connected(),
                hook.failuresInRow());
    }
}
