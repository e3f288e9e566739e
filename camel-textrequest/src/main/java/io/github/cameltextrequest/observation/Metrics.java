package io.github.cameltextrequest.observation;

import org.apache.camel.CamelContext;
import org.apache.camel.RuntimeCamelException;
import org.jspecify.annotations.Nullable;

/**
 * Counts with Micrometer, where it is on the class path and Camel's registry holds a MeterRegistry. Names no class of
 * Micrometer, so that it loads without.
 */
final class Metrics {
    private static final String MICROMETER = "io.micrometer.core.instrument.MeterRegistry";

    private final CamelContext context;
    private final Observation observation;
    private boolean waits;
    private @Nullable MicrometerMetrics micrometer;

    Metrics(CamelContext context, Observation observation) {
        this.context = context;
        this.observation = observation;
    }

    /** Looks for a registry now, and once more when the context has started: others may bind theirs until then. */
    synchronized void lookUp() {
        if (context.getClassResolver().resolveClass(MICROMETER) == null) {
            return;
        }
        lookUpRegistry();
        if (micrometer == null && !waits) {
            waits = true;
            try {
                context.addStartupListener((started, already) -> lookUpRegistry());
            } catch (Exception e) {
                throw RuntimeCamelException.wrapRuntimeCamelException(e);
            }
        }
    }

    private synchronized void lookUpRegistry() {
        if (micrometer == null) {
            micrometer = MicrometerMetrics.find(context.getRegistry(), observation);
        }
    }

    synchronized void consumerStarted(ObservedConsumer consumer) {
        if (micrometer != null) {
            micrometer.consumerStarted(consumer);
        }
    }

    synchronized void consumerStopped(ObservedConsumer consumer) {
        if (micrometer != null) {
            micrometer.consumerStopped(consumer);
        }
    }
}
