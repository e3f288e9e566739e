package io.github.cameltextrequest.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.event.AccountDashboards;
import io.github.cameltextrequest.event.MemoryEventStore;
import io.github.cameltextrequest.simulator.Fault;
import io.github.cameltextrequest.simulator.RecordedRequest;
import io.github.cameltextrequest.simulator.SimulatedHook;
import io.github.cameltextrequest.simulator.WebhookBehavior.HookListing;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The registration alone: its rounds are run by the test. */
class HookRegistrationTest extends HookRegistrationTestSupport {

    @Test
    void whatIsMissingIsMade() {
        assertThat(registration("121,122", KEY, null).reconcile()).isTrue();

        for (int dashboard : List.of(121, 122)) {
            assertThat(simulator.hooks(dashboard))
                    .extracting(SimulatedHook::event)
                    .containsExactly("msg_received", "msg_sent");
            assertThat(simulator.hooks(dashboard)).allSatisfy(hook -> {
                assertThat(hook.targetUrl()).isEqualTo(urls(KEY).hook(Integer.toString(dashboard), hook.event()));
                assertThat(hook.verb()).isEqualTo("POST");
                assertThat(hook.connected()).isTrue();
            });
        }
        assertThat(told.events)
                .containsExactly(
                        "created 121 msg_received",
                        "created 121 msg_sent",
                        "connected 121 msg_received",
                        "connected 121 msg_sent",
                        "created 122 msg_received",
                        "created 122 msg_sent",
                        "connected 122 msg_received",
                        "connected 122 msg_sent");
    }

    @Test
    void aRoundThatFindsEverythingInOrderIsOneCallPerDashboard() {
        HookRegistration registration = registration("121", KEY, null);
        registration.reconcile();
        simulator.clearRequests();

        assertThat(registration.reconcile()).isTrue();

        assertThat(simulator.requests())
                .extracting(RecordedRequest::operationId)
                .containsExactly("GetHooks");
    }

    @Test
    void everyDashboardOfTheAccountIsFollowed() {
        HookRegistration registration = registration("*", KEY, null);
        registration.reconcile();

        assertThat(simulator.hooks(121)).hasSize(2);
        assertThat(simulator.hooks(122)).hasSize(2);
    }

    @Test
    void aDisconnectedHookIsReactivatedUnderItsId() {
        HookRegistration registration = registration("121", KEY, null);
        registration.reconcile();
        List<SimulatedHook> before = simulator.hooks(121);
        disconnect("msg_received");
        told.events.clear();

        assertThat(registration.reconcile()).isTrue();

        assertThat(simulator.hooks(121))
                .extracting(SimulatedHook::id)
                .containsExactly(before.get(0).id(), before.get(1).id());
        assertThat(simulator.hooks(121)).allMatch(SimulatedHook::connected);
        assertThat(told.events)
                .containsExactly(
                        "lost 121 msg_received",
                        "restored 121 msg_received",
                        "connected 121 msg_received",
                        "connected 121 msg_sent");
    }

    @Test
    void aHookThatSomebodyDeletedIsMadeAgain() {
        HookRegistration registration = registration("121", KEY, null);
        registration.reconcile();
        new HookCalls(client).delete("121", simulator.hooks(121).get(0).id());
        told.events.clear();

        registration.reconcile();

        assertThat(simulator.hooks(121))
                .extracting(SimulatedHook::event)
                .containsExactlyInAnyOrder("msg_received", "msg_sent");
        assertThat(told.events).contains("lost 121 msg_received", "restored 121 msg_received");
    }

    @Test
    void aLostHookIsToldOnceUntilItIsRestored() {
        HookRegistration registration = registration("121", KEY, null);
        registration.reconcile();
        disconnect("msg_received");
        simulator.faults().on("ReactivateHook").fail(Fault.status(400));

        assertThat(registration.reconcile()).isFalse();
        assertThat(registration.reconcile()).isFalse();
        simulator.faults().clear();
        assertThat(registration.reconcile()).isTrue();

        assertThat(told.events).containsOnlyOnce("lost 121 msg_received", "restored 121 msg_received");
        assertThat(told.events).filteredOn("failed 121 msg_received"::equals).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(HookListing.class)
    void theListIsReadInEachOfItsShapes(HookListing shape) {
        simulator.webhooks().listing(shape);
        HookRegistration registration = registration("121", KEY, null);
        simulator.portalHook(121, "msg_received", "https://hooks.zapier.com/hooks/catch/1/abc/");

        assertThat(registration.reconcile()).isTrue();
        assertThat(registration.reconcile()).isTrue();

        assertThat(simulator.hooks(121)).hasSize(3);
        assertThat(told.events).filteredOn("connected 121 msg_received"::equals).hasSize(2);
        assertThat(told.events).doesNotContain("lost 121 msg_received");
    }

    @Test
    void aStopLeavesTheHooks() {
        HookRegistration registration = registration("121", KEY, null);
        registration.reconcile();

        registration.stop();

        assertThat(simulator.hooks(121)).hasSize(2);
        assertThat(told.events).contains("forgotten 121 msg_received", "forgotten 121 msg_sent");
        assertThat(registration("121", KEY, null).reconcile()).isTrue();
    }

    @Test
    void aStopRemovesThemWhenItIsToldToAndNobodyElseNeedsThem() {
        simulator.portalHook(121, "msg_received", "https://hooks.zapier.com/hooks/catch/1/abc/");
        HookRegistration first = registration("121", KEY, null, store, true);
        HookRegistration second = registration("121", KEY, null, new MemoryEventStore(Clock.systemUTC()), true);
        first.reconcile();
        second.reconcile();

        first.stop();
        assertThat(simulator.hooks(121)).hasSize(3);
        second.stop();

        assertThat(simulator.hooks(121))
                .extracting(SimulatedHook::targetUrl)
                .containsExactly("https://hooks.zapier.com/hooks/catch/1/abc/");
    }

    @Test
    void oneEventThatTheServiceDoesNotKnowLeavesTheOthersAlone() {
        HookRegistration registration = new HookRegistration(
                settings("121", List.of("no_such_event", "msg_received"), KEY, null, false),
                client,
                uses,
                new AccountDashboards(client),
                store,
                told,
                scheduler,
                clock);

        assertThat(registration.reconcile()).isFalse();

        assertThat(simulator.hooks(121)).extracting(SimulatedHook::event).containsExactly("msg_received");
        assertThat(told.events).contains("failed 121 no_such_event", "connected 121 msg_received");
    }

    @Test
    void aRefusedKeyIsToldAndTriedAgain() throws Exception {
        try (TextRequestClient refused = newClient("wrong")) {
            HookRegistration registration = new HookRegistration(
                    settings("121,122", List.of("msg_received"), KEY, null, false),
                    refused,
                    uses,
                    new AccountDashboards(refused),
                    store,
                    told,
                    scheduler,
                    clock);

            assertThat(registration.reconcile()).isFalse();

            assertThat(told.events).containsExactly("failed 121 null", "key refused for desk");
        }
    }

    @Test
    void aServiceThatIsAwayIsTriedAgain() {
        HookRegistration registration = registration("121", KEY, null);
        simulator.refuseConnections();
        assertThat(registration.reconcile()).isFalse();

        simulator.acceptConnections();

        assertThat(registration.reconcile()).isTrue();
        assertThat(simulator.hooks(121)).hasSize(2);
    }
}
