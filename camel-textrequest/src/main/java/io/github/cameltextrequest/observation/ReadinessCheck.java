package io.github.cameltextrequest.observation;

import org.apache.camel.health.HealthCheckResultBuilder;

/** Down while a consumer cannot take events in: the one thing for which another process should take its place. */
final class ReadinessCheck extends TextRequestHealthCheck {

    private final ObservedConsumer consumer;

    ReadinessCheck(ObservedConsumer consumer) {
        super("textrequest-ready-" + consumer.subscription());
        this.consumer = consumer;
    }

    @Override
    void check(HealthCheckResultBuilder result) {
        if (!consumer.store().writable()) {
            result.down().message("the event store of subscription " + consumer.subscription() + " cannot be written");
        } else if (!consumer.isListening()) {
            result.down().message("the listener for hooks of subscription " + consumer.subscription() + " is closed");
        } else {
            result.up();
        }
    }

    @Override
    public boolean isReadiness() {
        return true;
    }
}
