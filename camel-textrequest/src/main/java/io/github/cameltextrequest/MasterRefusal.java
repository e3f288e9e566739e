package io.github.cameltextrequest;

import org.apache.camel.DelegateEndpoint;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.EndpointStrategy;

/**
 * Refuses hooks under {@code master:}, where one node of many listens: the others would answer 404 to what the balancer
 * hands them, and after ten of those in a row the service switches the hook off.
 */
final class MasterRefusal implements EndpointStrategy {

    @Override
    public Endpoint registerEndpoint(String uri, Endpoint endpoint) {
        if (uri.startsWith("master:")
                && endpoint instanceof DelegateEndpoint wrapper
                && wrapper.getEndpoint() instanceof TextRequestEndpoint events
                && events.receivesHooks()) {
            throw new IllegalArgumentException("hooks must reach every node, but master: has only one of them listen:"
                    + " write textrequest:events without master:, and give all nodes one event store and the same"
                    + " subscription, so that they share the work; or poll with source=poll");
        }
        return endpoint;
    }
}
