package io.github.cameltextrequest.observation;

import java.time.Clock;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckRepository;
import org.apache.camel.health.WritableHealthCheckRepository;

/** Puts the health checks into Camel's registry, where there is one: camel-health may be left out. */
final class HealthChecks {

    /** Camel keeps the checks of producers apart, and switched off unless camel.health.producersEnabled=true. */
    private static final String PRODUCERS = "producers";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CamelContext context;
    private final Observation observation;
    private boolean producersRegistered;

    HealthChecks(CamelContext context, Observation observation) {
        this.context = context;
        this.observation = observation;
    }

    synchronized void register(boolean producers, boolean consumers) {
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        if (registry == null) {
            return;
        }
        if (producers || consumers) {
            register(registry, new KeyHealthCheck(observation.clients()));
        }
        if (producers) {
            registerProducers();
        }
        if (consumers) {
            register(registry, new HooksHealthCheck(observation.hooks()));
            register(registry, new PollHealthCheck(observation.consumers()));
        }
    }

    /** Does nothing when a check of that id is there already. */
    private static void register(HealthCheckRegistry registry, HealthCheck check) {
        boolean unused = registry.register(check);
    }

    private void registerProducers() {
        HealthCheckRepository repository = HealthCheckHelper.getHealthCheckRepository(context, PRODUCERS);
        if (!producersRegistered && repository instanceof WritableHealthCheckRepository writable) {
            producersRegistered = true;
            writable.addHealthCheck(
                    new ServiceHealthCheck(observation.clients(), this::run, Clock.systemUTC(), PATIENCE));
        }
    }

    /** On a thread of its own, which ends with the probe: there is one a minute at most. */
    private void run(Runnable probe) {
        Thread unused = context.getExecutorServiceManager().newThread("TextRequestHealth", probe);
        unused.start();
    }
}
