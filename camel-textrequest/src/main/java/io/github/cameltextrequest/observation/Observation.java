package io.github.cameltextrequest.observation;

import io.github.cameltextrequest.client.CallObserver;
import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.event.EventObserver;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.health.HealthCheck;

/**
 * What operators see of the components of one Camel context: log lines, health, metrics and the console.
 *
 * @since 1.0
 */
public final class Observation {

    private final CallObservers calls = new CallObservers();
    private final EventObservers events = new EventObservers();
    private final EventCounts counts = new EventCounts();
    private final HookStates hooks = new HookStates(Clock.systemUTC());
    private final List<ObservedClient> clients = new CopyOnWriteArrayList<>();
    private final List<ObservedConsumer> consumers = new CopyOnWriteArrayList<>();
    private final HealthChecks checks;
    private final Metrics metrics;

    private Observation(CamelContext context) {
        events.add(new EventLog());
        events.add(counts);
        events.add(hooks);
        checks = new HealthChecks(context, this);
        metrics = new Metrics(context, this);
    }

    /** The one of a Camel context, made when it is first asked for. */
    public static Observation of(CamelContext context) {
        ExtendedCamelContext extension = context.getCamelContextExtension();
        synchronized (Observation.class) {
            Observation observation = extension.getContextPlugin(Observation.class);
            if (observation == null) {
                observation = new Observation(context);
                extension.addContextPlugin(Observation.class, observation);
            }
            return observation;
        }
    }

    /**
     * A component starts.
     *
     * @param producers whether calls are to have health checks
     * @param consumers whether events are to have health checks
     */
    public void componentStarted(boolean producers, boolean consumers) {
        checks.register(producers, consumers);
        metrics.lookUp();
    }

    /** Makes a client whose calls are observed. */
    public TextRequestClient client(String baseUrl, Clock clock, ClientMaker maker) throws Exception {
        ObservedClient observed = new ObservedClient(baseUrl, clock);
        CallObservers all = new CallObservers();
        all.add(observed);
        all.add(calls);
        TextRequestClient client = maker.make(all);
        observed.observes(client);
        clients.add(observed);
        return client;
    }

    /** Makes a client. */
    @FunctionalInterface
    public interface ClientMaker {
        TextRequestClient make(CallObserver observer) throws Exception;
    }

    /** A client is no longer used. */
    public void clientClosed(TextRequestClient client) {
        clients.removeIf(observed -> observed.isOf(client));
    }

    public void consumerStarted(ObservedConsumer consumer) {
        consumers.add(consumer);
        metrics.consumerStarted(consumer);
    }

    public void consumerStopped(ObservedConsumer consumer) {
        consumers.remove(consumer);
        metrics.consumerStopped(consumer);
    }

    /** Whether a consumer can take events in; the only check of this component that counts for readiness. */
    public HealthCheck readiness(ObservedConsumer consumer) {
        return new ReadinessCheck(consumer);
    }

    /** For everything that handles events and hooks. */
    public EventObserver events() {
        return events;
    }

    CallObservers callObservers() {
        return calls;
    }

    EventObservers eventObservers() {
        return events;
    }

    Collection<ObservedClient> clients() {
        return clients;
    }

    Collection<ObservedConsumer> consumers() {
        return consumers;
    }

    EventCounts counts() {
        return counts;
    }

    HookStates hooks() {
        return hooks;
    }
}
