package io.github.cameltextrequest;

import static io.github.cameltextrequest.EventRoutes.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Micrometer is told of calls and events. */
class MetricsTest extends TextRequestTestSupport {

    private final MeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void startWithMeters() throws Exception {
        context.close();
        context = newContext();
        context.getRegistry().bind("metricsRegistry", meters);
        context.start();
        template = context.createProducerTemplate();
    }

    @Test
    void callsAreTimedByOperationAndOutcome() {
        template.requestBody("textrequest:getDashboards", (Object) null);
        failureOf(() -> template.requestBody("textrequest:getTags?dashboardId=999", (Object) null));

        assertThat(meters.get("textrequest.calls")
                        .tags("operation", "getDashboards", "outcome", "success")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("textrequest.calls")
                        .tags("operation", "getTags", "outcome", "invalid_request")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("textrequest.limiter.wait").timer().count()).isEqualTo(2);
    }

    @Test
    void eventsAreCountedFromTheirSourceToTheirEnd() throws Exception {
        context.addRoutes(failingOnce());
        simulator.contact(CONTACT).texts("Hi");

        await().untilAsserted(() -> assertThat(handled("done")).isEqualTo(1));

        assertThat(handled("failed")).isEqualTo(1);
        assertThat(meters.get("textrequest.events.stored")
                        .tags("subscription", "desk", "type", "msg_received", "source", "poll")
                        .counter()
                        .count())
                .isEqualTo(1);
        await().until(() -> meters.find("textrequest.events.duplicates")
                        .tags("subscription", "desk", "source", "poll")
                        .counter()
                != null);
    }

    @Test
    void storesAndPollsAreMeasuredWhileTheirConsumerRuns() throws Exception {
        new EventRoutes().receive(context, "desk", EVENTS);
        assertThat(meters.get("textrequest.store.events")
                        .tags("subscription", "desk", "state", "waiting")
                        .gauge()
                        .value())
                .isZero();
        assertThat(meters.get("textrequest.store.oldest").gauge().value()).isZero();
        assertThat(meters.get("textrequest.poll.lag").gauge().value()).isBetween(0.0, 60.0);

        context.getRouteController().stopRoute("desk");

        assertThat(meters.getMeters())
                .extracting(meter -> meter.getId().getName())
                .doesNotContain("textrequest.store.events", "textrequest.store.oldest", "textrequest.poll.lag");
    }

    @Test
    void aRegistryOfAnotherNameIsFoundByItsType() throws Exception {
        try (DefaultCamelContext other = newContext()) {
            MeterRegistry found = new SimpleMeterRegistry();
            other.getRegistry().bind("anyName", found);
            other.start();

            other.createProducerTemplate().requestBody("textrequest:getDashboards", (Object) null);

            assertThat(found.getMeters()).isNotEmpty();
        }
    }

    @Test
    void aRegistryBoundWhileTheContextStartsIsFound() throws Exception {
        try (DefaultCamelContext other = newContext()) {
            MeterRegistry found = new SimpleMeterRegistry();
            other.addStartupListener((started, already) -> other.getRegistry().bind("metricsRegistry", found));
            other.getComponent("textrequest").start();
            other.start();

            other.createProducerTemplate().requestBody("textrequest:getDashboards", (Object) null);

            assertThat(found.getMeters()).isNotEmpty();
        }
    }

    @Test
    void noTagHoldsANumberOrTheKey() throws Exception {
        EventRoutes.answer(context, EVENTS, "Thanks", "textrequest:sendMessageByPhoneNumber");
        simulator.contact(CONTACT).texts("Hi");
        await().until(() -> !simulator.sent().isEmpty());

        for (Meter meter : meters.getMeters()) {
            assertThat(meter.getId().toString()).doesNotContain(CONTACT, KEY);
        }
    }

    private long handled(String outcome) {
        Timer timer = meters.find("textrequest.events.handled")
                .tags("subscription", "desk", "type", "msg_received", "outcome", outcome)
                .timer();
        return timer == null ? 0 : timer.count();
    }

    private static RouteBuilder failingOnce() {
        return new RouteBuilder() {
            private boolean failed;

            @Override
            public void configure() {
                from(EVENTS).routeId("desk").process(exchange -> {
                    if (!failed) {
                        failed = true;
                        throw new IllegalStateException("once");
                    }
                });
            }
        };
    }
}
