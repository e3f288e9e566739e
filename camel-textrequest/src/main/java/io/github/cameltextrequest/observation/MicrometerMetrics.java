package io.github.cameltextrequest.observation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.apache.camel.spi.Registry;
import org.jspecify.annotations.Nullable;

/** Reports to a registry of Micrometer: what happens as it happens, and what is as it is asked. */
final class MicrometerMetrics {

    /** The bean that camel-micrometer uses. */
    private static final String BEAN = "metricsRegistry";

    private final MeterRegistry registry;
    private final Map<ObservedConsumer, List<Meter>> gauges = new ConcurrentHashMap<>();

    private MicrometerMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Null when Camel's registry holds none, or several of which none has the name that camel-micrometer uses. */
    static @Nullable MicrometerMetrics find(Registry beans, Observation observation) {
        MeterRegistry found = beans.lookupByNameAndType(BEAN, MeterRegistry.class);
        if (found == null) {
            Set<MeterRegistry> all = beans.findByType(MeterRegistry.class);
            found = all.size() == 1 ? all.iterator().next() : null;
        }
        if (found == null) {
            return null;
        }
        MicrometerMetrics metrics = new MicrometerMetrics(found);
        metrics.observe(observation);
        return metrics;
    }

    private void observe(Observation observation) {
        MeterWriter writer = new MeterWriter(registry);
        observation.callObservers().add(new CallMeters(writer));
        observation.eventObservers().add(new EventMeters(writer));
        for (HookState state : HookState.values()) {
            Tags tags = Tags.of("state", state.label());
            gauge(Meters.HOOKS, tags, observation.hooks(), hooks -> hooks.count(state));
        }
        observation.consumers().forEach(this::consumerStarted);
    }

    void consumerStarted(ObservedConsumer consumer) {
        gauges.computeIfAbsent(consumer, this::gaugesOf);
    }

    void consumerStopped(ObservedConsumer consumer) {
        Collection<Meter> ended = gauges.remove(consumer);
        if (ended != null) {
            ended.forEach(registry::remove);
        }
    }

    private List<Meter> gaugesOf(ObservedConsumer consumer) {
        Tags tags = Tags.of("subscription", consumer.subscription());
        CachedUsage usage = new CachedUsage(consumer);
        List<Meter> made = new ArrayList<>();
        made.add(gauge(Meters.POLL_LAG, tags, consumer, MicrometerMetrics::lagSeconds));
        made.add(gauge(
                Meters.STORE_EVENTS,
                tags.and("state", "waiting"),
                usage,
                store -> store.now().waiting()));
        made.add(gauge(
                Meters.STORE_EVENTS,
                tags.and("state", "running"),
                usage,
                store -> store.now().running()));
        made.add(gauge(
                Meters.STORE_EVENTS,
                tags.and("state", "dead"),
                usage,
                store -> store.now().dead()));
        made.add(gauge(
                Meters.STORE_OLDEST,
                tags,
                usage,
                store -> store.now().oldestWaiting().toMillis() / 1000.0));
        return made;
    }

    private static double lagSeconds(ObservedConsumer consumer) {
        return consumer.polledDashboards().stream()
                .mapToDouble(dashboard -> PollLag.of(consumer, dashboard).lag().toMillis() / 1000.0)
                .max()
                .orElse(0);
    }

    /** Holds what it measures: nobody else holds a {@link CachedUsage}. */
    private <T> Gauge gauge(Meters meter, Tags tags, T measured, ToDoubleFunction<T> value) {
        return Gauge.builder(meter.meter(), measured, value)
                .description(meter.description())
                .tags(tags)
                .strongReference(true)
                .register(registry);
    }
}
