package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.simulator.SimulatedHook;
import io.github.cameltextrequest.webhook.HookServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck.State;
import org.apache.camel.health.HealthCheckHelper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R36: a disk that takes nothing more, as the service, the probes and the route see it. */
class FullDiskHookTest extends HookTestSupport {
    private static final Duration HEALED_WITHIN = Duration.ofSeconds(10);
    private static final int LONG_ENOUGH = 2_000;
    private static final String STORE = "&eventStoreDataSource=#disk";

    @TempDir
    Path folder;

    private final List<String> acknowledged = new ArrayList<>();
    private final CountDownLatch room = new CountDownLatch(1);
    private LimitedDisk disk;

    @BeforeEach
    void insertDisk() {
        HealthTest.enableChecks(context);
        disk = new LimitedDisk(folder);
        context.getRegistry().bind("disk", disk);
    }

    @ParameterizedTest
    @ValueSource(strings = {LimitedDisk.FULL, LimitedDisk.READ_ONLY})
    void hooksAreRefusedUntilThereIsRoomAndWhatWasAcknowledgedIsHandled(String trouble) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(byHook() + "&hookAutoRegister=false" + STORE)
                        .routeId("desk")
                        .process(exchange -> room.await()) // so that nothing leaves the disk
                        .process(events);
            }
        });
        assertThat(deliver("before")).isEqualTo(200);
        assertThat(isReady()).isTrue();

        disk.trouble(trouble);
        await().until(() -> deliver("x".repeat(LONG_ENOUGH) + acknowledged.size()) == 503);

        assertThat(HealthCheckHelper.invokeReadiness(context))
                .filteredOn(result -> result.getState() == State.DOWN)
                .singleElement()
                .satisfies(result -> assertThat(result.getMessage())
                        .contains("the event store of subscription desk cannot be written"));
        assertThat(HealthCheckHelper.isResultsUp(HealthCheckHelper.invokeLiveness(context), true))
                .isTrue();
        assertThat(deliver("y".repeat(LONG_ENOUGH))).isEqualTo(503);

        disk.mend();
        await().atMost(HEALED_WITHIN).until(this::isReady);
        assertThat(deliver("after")).isEqualTo(200);

        room.countDown();
        events.awaitTexts(acknowledged.size());
        assertThat(events.texts()).containsExactlyElementsOf(acknowledged);
    }

    @Test
    void besideAPollNoHookIsRefusedAndNoTextIsLost() throws Exception {
        int texts = 30;
        events.receive(context, "desk", byHook().replace("source=hook", "source=both&pollInterval=20") + STORE);
        awaitHooks(1);
        disk.trouble(LimitedDisk.READ_ONLY);

        IntStream.range(0, texts)
                .forEach(i -> simulator.contact("142355501" + (10 + i)).texts("text " + i));
        assertThat(simulator.awaitDeliveries(texts)).allMatch(delivery -> delivery.status() == 200);
        await().until(() -> !isReady());
        assertThat(events.exchanges()).isEmpty();
        assertThat(simulator.hooks(121)).allMatch(SimulatedHook::connected);

        disk.mend();
        await().atMost(HEALED_WITHIN).until(this::isReady);
        simulator.clock().advance(Duration.ofMinutes(1)); // by then what hooks did not bring is the poll's
        events.awaitTexts(texts);
        assertThat(events.texts())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, texts).mapToObj(i -> "text " + i).toList());
    }

    @Test
    void aRouteStopsAndStartsAgainWhileNothingCanBeStored() throws Exception {
        events.receive(context, "desk", byHook().replace("source=hook", "source=both&pollInterval=20") + STORE);
        awaitHooks(1);
        disk.trouble(LimitedDisk.READ_ONLY);

        context.getRouteController().stopRoute("desk");
        context.getRouteController().startRoute("desk");

        disk.mend();
        simulator.contact(CONTACT).texts("Hello");
        events.awaitTexts(1);
    }

    private int deliver(String text) {
        int status = HookServer.status(HookServer.delivery(hook(), textReceived(text)));
        if (status == 200) {
            acknowledged.add(text);
        }
        return status;
    }

    private boolean isReady() {
        return HealthCheckHelper.isResultsUp(HealthCheckHelper.invokeReadiness(context), true);
    }
}
