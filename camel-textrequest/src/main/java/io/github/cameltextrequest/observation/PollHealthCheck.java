package io.github.cameltextrequest.observation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.camel.health.HealthCheckResultBuilder;

/** Down while a history was not read for longer than three poll intervals and a minute. */
final class PollHealthCheck extends TextRequestHealthCheck {

    static final String ID = "textrequest-poll";

    private final Collection<ObservedConsumer> consumers;

    PollHealthCheck(Collection<ObservedConsumer> consumers) {
        super(ID);
        this.consumers = consumers;
    }

    @Override
    void check(HealthCheckResultBuilder result) {
        List<String> troubles = new ArrayList<>();
        consumers.stream().filter(consumer -> !consumer.isSuspended()).forEach(consumer -> check(consumer, troubles));
        if (troubles.isEmpty()) {
            result.up();
        } else {
            result.down().message(String.join("; ", troubles));
        }
    }

    private static void check(ObservedConsumer consumer, List<String> troubles) {
        consumer.polledDashboards().stream()
                .map(dashboard -> PollLag.of(consumer, dashboard))
                .filter(lag -> lag.isTooLong(consumer.pollInterval()))
                .forEach(lag -> troubles.add("subscription " + consumer.subscription()
                        + " read the history of dashboard " + lag.dashboardId() + " only up to " + lag.watermark()));
    }
}
