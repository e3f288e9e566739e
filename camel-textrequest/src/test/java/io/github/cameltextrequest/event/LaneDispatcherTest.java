package io.github.cameltextrequest.event;

import static io.github.cameltextrequest.event.EventStoreContract.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LaneDispatcherTest {
    private static final String SUB = "desk";

    private final EventStore store = new MemoryEventStore(Clock.systemUTC());
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final RecordingHandler handler = new RecordingHandler();
    private LaneDispatcher dispatcher = dispatcher(4, Duration.ofSeconds(60));

    @AfterEach
    void stop() throws Exception {
        dispatcher.stop();
        handler.gate.countDown();
        assertThat(dispatcher.awaitIdle(Duration.ofSeconds(10))).isTrue();
        pool.shutdownNow();
        timer.shutdownNow();
    }

    @Test
    void handsOverEveryEventAndKeepsEachLaneInOrder() {
        List<NewEvent> events = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            events.add(event("l" + i % 7 + "-" + i, "l" + i % 7));
        }
        store.store(SUB, events);

        dispatcher.start();
        await().until(() -> handler.handled.size() == 500);

        for (int lane = 0; lane < 7; lane++) {
            String prefix = "l" + lane + "-";
            assertThat(handler.handled.stream().filter(key -> key.startsWith(prefix)))
                    .containsExactlyElementsOf(events.stream()
                            .map(NewEvent::dedupeKey)
                            .filter(key -> key.startsWith(prefix))
                            .toList());
        }
        await().untilAsserted(() -> assertThat(store.usage(SUB)).isEqualTo(new StoreUsage(0, 0, 0, Duration.ZERO)));
    }

    @Test
    void servesAsManyLanesSideBySideAsAllowedAndNoMore() {
        handler.closeGate();
        for (int i = 0; i < 10; i++) {
            store.store(SUB, List.of(event("k" + i, "l" + i)));
        }

        dispatcher.start();
        await().until(() -> handler.inside.get() == 4);
        await().during(Duration.ofMillis(400)).until(() -> store.usage(SUB).running() == 4);

        handler.gate.countDown();
        await().until(() -> handler.handled.size() == 10);
        assertThat(handler.mostInside).hasValue(4);
    }

    @Test
    void anEventStoredWhileAllIsQuietIsHandedOverAtOnce() {
        dispatcher.start();

        store.store(SUB, List.of(event("a", "1")));
        dispatcher.wakeUp();

        await().until(() -> handler.handled.contains("a"));
    }

    @Test
    void aFailedEventComesAgainAndItsLaneWaits() {
        handler.failures.set(3);
        store.store(SUB, List.of(event("a", "1"), event("b", "1")));

        dispatcher.start();
        await().until(() -> handler.handled.size() == 5);

        assertThat(handler.handled).containsExactly("a", "a", "a", "a", "b");
        assertThat(handler.dead).isEmpty();
    }

    @Test
    void anEventThatKeepsFailingDiesAndItsLaneGoesOn() {
        handler.failures.set(4);
        store.store(SUB, List.of(event("a", "1"), event("b", "1")));

        dispatcher.start();
        await().until(() -> handler.handled.contains("b"));

        assertThat(handler.handled).containsExactly("a", "a", "a", "a", "b");
        assertThat(handler.dead).containsExactly("a");
        assertThat(store.deadEvents(SUB, 10)).singleElement().satisfies(dead -> {
            assertThat(dead.attempts()).isEqualTo(4);
            assertThat(dead.cause()).isEqualTo("IllegalStateException: the till is shut");
        });
    }

    @Test
    void aHopelessEventDiesAtOnce() {
        handler.failures.set(1);
        handler.hopeless = true;
        store.store(SUB, List.of(event("a", "1"), event("b", "1")));

        dispatcher.start();
        await().until(() -> handler.handled.contains("b"));

        assertThat(handler.handled).containsExactly("a", "b");
        assertThat(handler.dead).containsExactly("a");
    }

    @Test
    void anErrorOfARouteIsAFailureLikeAnyOther() {
        handler.error = new StackOverflowError();
        store.store(SUB, List.of(event("a", "1")));

        dispatcher.start();

        await().until(() -> handler.handled.size() == 2);
    }

    @Test
    void anErrorOfTheStoreEndsNoWorker() {
        AtomicBoolean broken = new AtomicBoolean(true);
        EventStore breaking = (EventStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EventStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("take") && broken.getAndSet(false)) {
                        throw new NoClassDefFoundError("a driver's class");
                    }
                    return method.invoke(store, arguments);
                });
        dispatcher = new LaneDispatcher(
                breaking,
                settings(1, Duration.ofSeconds(60), Duration.ofMillis(1)),
                handler,
                new DispatchThreads(pool, timer),
                Clock.systemUTC(),
                EventObserver.NOOP);
        store.store(SUB, List.of(event("a", "1")));

        dispatcher.start();

        await().until(() -> handler.handled.equals(List.of("a")));
        assertThat(broken).isFalse();
    }

    @Test
    void theDelayDoublesUpToAMinute() {
        DispatchSettings settings = settings(1, Duration.ofSeconds(60), Duration.ofSeconds(1));

        assertThat(settings.delayAfter(1)).hasSeconds(1);
        assertThat(settings.delayAfter(2)).hasSeconds(2);
        assertThat(settings.delayAfter(3)).hasSeconds(4);
        assertThat(settings.delayAfter(7)).hasSeconds(60);
        assertThat(settings.delayAfter(1_000)).hasSeconds(60);
    }

    @Test
    void aLongRouteKeepsItsEvent() {
        dispatcher = dispatcher(2, Duration.ofMillis(300));
        handler.closeGate();
        store.store(SUB, List.of(event("a", "1")));

        dispatcher.start();
        await().until(() -> handler.inside.get() == 1);
        await().during(Duration.ofMillis(900)).until(() -> handler.inside.get() == 1);
        handler.gate.countDown();

        await().untilAsserted(() -> assertThat(store.usage(SUB).running()).isZero());
        assertThat(handler.handled).containsExactly("a");
    }

    @Test
    void suspendedItBeginsNothingAndResumedItGoesOn() {
        dispatcher.start();
        dispatcher.suspend();
        store.store(SUB, List.of(event("a", "1")));
        dispatcher.wakeUp();

        await().during(Duration.ofMillis(600)).until(handler.handled::isEmpty);
        dispatcher.resume();

        await().until(() -> handler.handled.contains("a"));
    }

    @Test
    void aStopWaitsForWhatRunsAndBeginsNothingMore() throws Exception {
        handler.closeGate();
        store.store(SUB, List.of(event("a", "1"), event("b", "1")));
        dispatcher.start();
        await().until(() -> handler.inside.get() == 1);

        dispatcher.stop();
        assertThat(dispatcher.awaitIdle(Duration.ofMillis(100))).isFalse();
        handler.gate.countDown();

        await().until(() -> dispatcher.awaitIdle(Duration.ofMillis(100)));
        assertThat(handler.handled).containsExactly("a");
        assertThat(store.usage(SUB).waiting()).isEqualTo(1);
        dispatcher = dispatcher(1, Duration.ofSeconds(60));
    }

    private LaneDispatcher dispatcher(int concurrentConsumers, Duration lease) {
        return new LaneDispatcher(
                store,
                settings(concurrentConsumers, lease, Duration.ofMillis(1)),
                handler,
                new DispatchThreads(pool, timer),
                Clock.systemUTC(),
                EventObserver.NOOP);
    }

    private static DispatchSettings settings(int concurrentConsumers, Duration lease, Duration delay) {
        return new DispatchSettings(SUB, "me", concurrentConsumers, 3, delay, lease);
    }

    /** Notes what it is given; fails as often as it is told, and waits while its gate is closed. */
    private static final class RecordingHandler implements EventHandler {
        private final List<String> handled = Collections.synchronizedList(new ArrayList<>());
        private final Set<String> dead = Collections.synchronizedSet(new HashSet<>());
        private final AtomicInteger failures = new AtomicInteger();
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger mostInside = new AtomicInteger();
        private volatile CountDownLatch gate = new CountDownLatch(0);
        private volatile boolean hopeless;
        private volatile Error error;

        void closeGate() {
            gate = new CountDownLatch(1);
        }

        @Override
        public void handle(ClaimedEvent claim) throws Exception {
            mostInside.accumulateAndGet(inside.incrementAndGet(), Math::max);
            try {
                handled.add(claim.event().dedupeKey());
                gate.await();
                failIfTold();
            } finally {
                inside.decrementAndGet();
            }
        }

        private void failIfTold() {
            Error told = error;
            if (told != null) {
                error = null;
                throw told;
            }
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("the till is shut");
            }
        }

        @Override
        public boolean isHopeless(Throwable failure) {
            return hopeless;
        }

        @Override
        public void died(ClaimedEvent claim, Throwable failure) {
            dead.add(claim.event().dedupeKey());
        }
    }
}
