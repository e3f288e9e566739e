package io.github.cameltextrequest.webhook;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.event.MemoryEventStore;
import io.github.cameltextrequest.simulator.Fault;
import io.github.cameltextrequest.simulator.SimulatedHook;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which hooks a registration takes for its own, and what becomes of them when there are several. */
class HookOwnershipTest extends HookRegistrationTestSupport {

    /** R46. */
    @Test
    void aThousandRoundsTouchNoForeignHook() {
        String ours = urls(KEY).hook("121", "msg_received");
        String token = ours.substring(ours.lastIndexOf('/') + 1);
        List<String> foreign = List.of(
                "https://hooks.zapier.com/hooks/catch/1/abc/",
                BASE + "/textrequest2/121/msg_received/" + token,
                BASE + "/Textrequest/121/msg_received/" + token,
                BASE + "/textreques/121/msg_received/" + token,
                BASE + "/textrequest/121/msg_received/" + token + "/",
                BASE + "/textrequest/121/msg_received/" + token + "?x=1",
                BASE + "/textrequest/122/msg_received/" + token,
                BASE + "/textrequest/121/msg_received/" + "A".repeat(43),
                BASE.toUpperCase(Locale.ROOT) + "/textrequest/121/msg_received/" + token,
                BASE.replace("https", "http") + "/textrequest/121/msg_received/" + token,
                BASE + ".example.net/textrequest/121/msg_received/" + token,
                urls("somebody else's key").hook("121", "msg_received"));
        foreign.forEach(url -> simulator.portalHook(121, "msg_received", url));
        simulator.portalHook(121, "contact_created", ours);
        List<SimulatedHook> before = simulator.hooks(121);
        HookRegistration registration = registration("121", KEY, "old");
        for (int round = 0; round < 1000; round++) {
            clock.advance(INTERVAL);
            assertThat(registration.reconcile()).isTrue();
        }

        assertThat(simulator.hooks(121)).hasSize(before.size() + 2).containsAll(before);
        assertThat(simulator.requestCount("CreateHook")).isEqualTo(2);
        assertThat(simulator.requestCount("DeleteHook")).isZero();
        assertThat(simulator.requestCount("ReactivateHook")).isZero();
    }

    @Test
    void ofOwnDoublesTheLowestIdStays() {
        String ours = urls(KEY).hook("121", "msg_received");
        int lowest = simulator.portalHook(121, "msg_received", ours);
        simulator.portalHook(121, "msg_received", ours);
        simulator.portalHook(121, "msg_received", ours);

        registration("121", KEY, null).reconcile();

        assertThat(simulator.hooks(121))
                .filteredOn(hook -> hook.event().equals("msg_received"))
                .extracting(SimulatedHook::id)
                .containsExactly(lowest);
    }

    @Test
    void theOldHookGoesOneIntervalAfterItsSuccessorIsConnected() {
        registerOld();
        HookRegistration rotated = registration("121", KEY, "old");

        rotated.reconcile();
        clock.advance(INTERVAL.minusMillis(1));
        rotated.reconcile();
        assertThat(simulator.hooks(121)).hasSize(4);
        clock.advance(Duration.ofMillis(1));
        rotated.reconcile();

        assertThat(simulator.hooks(121))
                .extracting(SimulatedHook::targetUrl)
                .containsExactly(
                        urls(KEY).hook("121", "msg_received"), urls(KEY).hook("121", "msg_sent"));
    }

    @Test
    void theOldHookStaysWhileItsSuccessorIsDisconnected() {
        registerOld();
        HookRegistration rotated = registration("121", KEY, "old");
        rotated.reconcile();
        clock.advance(INTERVAL);
        disconnect("msg_received");
        simulator.faults().on("ReactivateHook").fail(Fault.status(400));

        rotated.reconcile();

        assertThat(simulator.hooks(121))
                .extracting(SimulatedHook::targetUrl)
                .contains(urls("old").hook("121", "msg_received"))
                .doesNotContain(urls("old").hook("121", "msg_sent"));
    }

    @Test
    void hooksForOtherEventsOfOursAreLeftToThoseWhoWantThem() {
        String other = urls(KEY).hook("121", "contact_created");
        simulator.portalHook(121, "contact_created", other);
        HookRegistration registration = registration("121", KEY, null);
        registration.reconcile();
        clock.advance(INTERVAL);
        registration.reconcile();

        assertThat(simulator.hooks(121)).extracting(SimulatedHook::targetUrl).contains(other);
    }

    /** R44, with answers lost on the way. */
    @Test
    void nodesThatRaceMakeOneHookEach() throws Exception {
        int nodes = 4;
        int races = 100;
        ExecutorService pool = Executors.newFixedThreadPool(nodes);
        try {
            for (int race = 0; race < races; race++) {
                simulator.reset();
                simulator.faults().on("CreateHook").nth(1 + race % 3).fail(Fault.resetAfter());
                CyclicBarrier start = new CyclicBarrier(nodes);
                List<Callable<Boolean>> all = IntStream.range(0, nodes)
                        .mapToObj(node -> (Callable<Boolean>) () -> {
                            try (EventStore own = new MemoryEventStore(Clock.systemUTC())) {
                                HookRegistration registration = registration("121", KEY, null, own);
                                start.await(30, SECONDS);
                                boolean first = registration.reconcile();
                                return first || registration.reconcile();
                            }
                        })
                        .toList();
                for (Future<Boolean> node : pool.invokeAll(all)) {
                    assertThat(node.get()).isTrue();
                }
                assertThat(simulator.hooks(121))
                        .extracting(SimulatedHook::targetUrl)
                        .containsExactlyInAnyOrder(
                                urls(KEY).hook("121", "msg_received"), urls(KEY).hook("121", "msg_sent"));
                assertThat(simulator.hooks(121)).allMatch(SimulatedHook::connected);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void ofNodesThatShareAStoreOneLooksAfterTheHooks() {
        registration("121", KEY, null).reconcile();
        simulator.clearRequests();

        assertThat(registration("121", KEY, null).reconcile()).isTrue();

        assertThat(simulator.requests()).isEmpty();
    }
}
