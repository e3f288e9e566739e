package io.github.cameltextrequest;

import static io.github.cameltextrequest.EventRoutes.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.event.MemoryEventStore;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheck.State;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Health as the probes of a container ask for it, against the simulator. */
class HealthTest extends TextRequestTestSupport {

    private final EventRoutes events = new EventRoutes();

    @BeforeEach
    void enableChecks() {
        enableChecks(context);
    }

    /** As Camel Main does when its health options are set. */
    static void enableChecks(DefaultCamelContext context) {
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        registry.setExposureLevel("full");
        registry.register(registry.resolveById("context"));
        for (String repository : new String[] {"routes", "consumers", "producers"}) {
            HealthCheckHelper.getHealthCheckRepository(context, repository).setEnabled(true);
        }
    }

    @Test
    void aKeyThatWorksIsUpOnceTheServiceWasCalled() throws Exception {
        assertThat(state("textrequest-key")).isEqualTo(State.UNKNOWN);

        template.requestBody("textrequest:getDashboards", (Object) null);

        assertThat(state("textrequest-key")).isEqualTo(State.UP);
    }

    @Test
    void aRefusedKeyIsDownButTakesNothingOutOfService() throws Exception {
        component().getConfiguration().setApiKey("revoked");
        events.receive(context, "desk", EVENTS);

        await().untilAsserted(() -> assertThat(state("textrequest-key")).isEqualTo(State.DOWN));

        assertThat(isUp(HealthCheckHelper.invokeReadiness(context))).isTrue();
        assertThat(isUp(HealthCheckHelper.invokeLiveness(context))).isTrue();
    }

    @Test
    void aStoreThatCannotBeWrittenIsNotReady() throws Exception {
        AtomicBoolean writable = new AtomicBoolean(true);
        context.getRegistry().bind("store", store(writable));
        events.receive(context, "desk", EVENTS + "&eventStore=#store");
        assertThat(isUp(HealthCheckHelper.invokeReadiness(context))).isTrue();

        writable.set(false);

        assertThat(HealthCheckHelper.invokeReadiness(context))
                .filteredOn(result -> result.getState() == State.DOWN)
                .singleElement()
                .satisfies(result -> assertThat(result.getMessage())
                        .contains("the event store of subscription desk cannot be written"));
        assertThat(isUp(HealthCheckHelper.invokeLiveness(context))).isTrue();
    }

    @Test
    void readinessOfConsumersCanBeSwitchedOff() throws Exception {
        component().setHealthCheckConsumerEnabled(false);
        context.getRegistry().bind("store", store(new AtomicBoolean()));

        events.receive(context, "desk", EVENTS + "&eventStore=#store");

        assertThat(isUp(HealthCheckHelper.invokeReadiness(context))).isTrue();
    }

    @Test
    void theProducersCheckCallsTheServiceOnlyWhenNobodyElseDid() throws Exception {
        assertThat(state("producer:textrequest")).isEqualTo(State.UNKNOWN);
        context.getEndpoint("textrequest:getTags?dashboardId=121").createProducer();

        assertThat(state("producer:textrequest")).isEqualTo(State.UP);
        assertThat(state("producer:textrequest")).isEqualTo(State.UP);

        assertThat(simulator.requests()).hasSize(1);
        assertThat(lastRequest().path()).endsWith("/dashboards");
    }

    @Test
    void theProducersCheckIsDownForARefusedKeyOutsideReadiness() throws Exception {
        component().getConfiguration().setApiKey("revoked");
        context.getEndpoint("textrequest:getTags?dashboardId=121").createProducer();

        assertThat(state("producer:textrequest")).isEqualTo(State.DOWN);
        assertThat(isUp(HealthCheckHelper.invokeReadiness(context))).isTrue();
    }

    @Test
    void eachPartCanBeLeftOut() throws Exception {
        try (DefaultCamelContext other = newContext()) {
            TextRequestComponent component = other.getComponent("textrequest", TextRequestComponent.class);
            component.setHealthCheckProducerEnabled(false);
            component.setHealthCheckConsumerEnabled(false);
            other.start();
            enableChecks(other);

            assertThat(HealthCheckRegistry.get(other).stream().map(HealthCheck::getId))
                    .noneMatch(id -> id.contains("textrequest"));
        }
    }

    private TextRequestComponent component() {
        return context.getComponent("textrequest", TextRequestComponent.class);
    }

    private State state(String check) {
        return HealthCheckHelper.invoke(context).stream()
                .filter(result -> result.getCheck().getId().equals(check))
                .findFirst()
                .orElseThrow()
                .getState();
    }

    private static boolean isUp(Collection<HealthCheck.Result> results) {
        assertThat(results).isNotEmpty();
        return HealthCheckHelper.isResultsUp(results, true);
    }

    private static EventStore store(AtomicBoolean writable) {
        EventStore store = new MemoryEventStore(Clock.systemUTC());
        InvocationHandler handler = (proxy, method, values) -> {
            try {
                return method.getName().equals("writable") ? (Object) writable.get() : method.invoke(store, values);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return (EventStore)
                Proxy.newProxyInstance(EventStore.class.getClassLoader(), new Class<?>[] {EventStore.class}, handler);
    }
}
