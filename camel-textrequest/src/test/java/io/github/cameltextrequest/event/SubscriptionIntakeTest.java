package io.github.cameltextrequest.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SubscriptionIntakeTest {
    private static final Instant NOW = Instant.parse("2026-07-25T14:04:00Z");
    private static final List<String> STATUSES =
            List.of("accepted", "queued", "sending", "sent", "delivered", "undelivered", "failed", "error");
    private static final Set<String> FINAL = Set.of("delivered", "undelivered", "failed", "error");
    private static final int PERMUTATIONS = 5_000;

    private final AtomicInteger wakeUps = new AtomicInteger();
    private final EventStore store = new MemoryEventStore(Clock.systemUTC());

    @Test
    void whatIsWantedIsStoredAndTheRestIsNot() {
        HookIntake intake = intake(store, "121,122", "msg_received,contact_merged", false);

        assertThat(intake.accept(delivery("121", "msg_received", text("m1", "R"))))
                .isTrue();
        assertThat(intake.accept(delivery("121", "msg_received", text("m2", "S"))))
                .isTrue();
        assertThat(intake.accept(delivery("121", "msg_sent", text("m3", "S")))).isTrue();
        assertThat(intake.accept(delivery("123", "msg_received", text("m4", "R"))))
                .isTrue();
        assertThat(intake.accept(delivery("122", "contact_merged", "{}"))).isTrue();

        assertThat(stored()).extracting(NewEvent::type).containsExactly("msg_received", "contact_merged");
        assertThat(wakeUps).hasValue(2);
    }

    @Test
    void theSameDeliveryAgainIsKnown() {
        HookIntake intake = intake(store, "*", "msg_received", false);

        for (int i = 0; i < 5; i++) {
            assertThat(intake.accept(delivery("121", "msg_received", text("m1", "R"))))
                    .isTrue();
        }

        assertThat(stored()).singleElement().satisfies(event -> {
            assertThat(event.dedupeKey()).isEqualTo("121|msg|m1");
            assertThat(event.origin()).isEqualTo(EventOrigin.HOOK);
        });
    }

    @Test
    void aStoreThatFailsIsNoLossWhereThePollFindsTheEvent() {
        EventStore full = full();

        assertThat(intake(full, "121", "msg_received", true).accept(delivery("121", "msg_received", text("m1", "R"))))
                .isTrue();
        assertThat(intake(full, "121", "msg_received", false).accept(delivery("121", "msg_received", text("m1", "R"))))
                .isFalse();
        assertThat(intake(full, "121", "contact_created", true)
                        .accept(delivery("121", "contact_created", "{\"ContactPhoneNumber\":\"14235550142\"}")))
                .isFalse();
        assertThat(intake(full, "121", "msg_received", false).accept(delivery("121", "msg_sent", text("m1", "S"))))
                .isTrue();
    }

    /** Polls follow a text for a day, and a status does not say how old its text is. */
    @Test
    void noPollIsSureToBringAStatus() {
        HookIntake intake = intake(full(), "121", "msg_status_updated", true);

        for (String status : STATUSES) {
            assertThat(intake.accept(delivery("121", "msg_status_updated", status("m1", status))))
                    .as(status)
                    .isFalse();
        }
    }

    @Test
    void statusesInAnyOrderNeverStepBackFromAFinalOne() {
        Random random = new Random(33);
        HookIntake intake = intake(store, "121", "msg_status_updated", false);
        List<String> order = new ArrayList<>(STATUSES);

        for (int i = 0; i < PERMUTATIONS; i++) {
            Collections.shuffle(order, random);
            String id = "m" + i;
            order.forEach(status -> intake.accept(delivery("121", "msg_status_updated", status(id, status))));

            String firstFinal =
                    order.stream().filter(FINAL::contains).findFirst().orElseThrow();
            assertThat(store.fact(FactKind.MESSAGE_STATUS, "121|" + id)).contains(firstFinal);
            List<String> delivered = dispatched();
            assertThat(delivered).endsWith(firstFinal).isSubsetOf(order.subList(0, order.indexOf(firstFinal) + 1));
            assertThat(delivered).isSortedAccordingTo((a, b) -> Integer.compare(rank(a), rank(b)));
        }
    }

    /** Each of them uses a code of its own for the same failure. */
    @Test
    void hookAndHistoryTellOfEachStatusOnceInAnyOrderOfTheTwo() {
        Random random = new Random(34);
        HookIntake intake = intake(store, "121", "msg_status_updated", false);
        List<Told> told = Stream.of(EventOrigin.HOOK, EventOrigin.POLL)
                .flatMap(source -> STATUSES.stream().map(status -> new Told(source, status)))
                .collect(Collectors.toCollection(ArrayList::new));

        for (int i = 0; i < PERMUTATIONS / 5; i++) {
            Collections.shuffle(told, random);
            String id = "both" + i;
            told.forEach(each -> tell(intake, id, each));

            List<String> order = told.stream().map(Told::status).toList();
            String firstFinal =
                    order.stream().filter(FINAL::contains).findFirst().orElseThrow();
            assertThat(dispatched())
                    .doesNotHaveDuplicates()
                    .endsWith(firstFinal)
                    .isSubsetOf(order.subList(0, order.indexOf(firstFinal) + 1));
        }
    }

    private record Told(EventOrigin source, String status) {}

    private void tell(HookIntake intake, String id, Told told) {
        if (told.source() == EventOrigin.HOOK) {
            String body = status(id, told.status()).replace("null", "\"2100\"");
            assertThat(intake.accept(delivery("121", "msg_status_updated", body)))
                    .isTrue();
        } else {
            StatusEvent row = new StatusEvent(id, told.status(), "30050", null, "14235550142", "121");
            NewEvent event = Occurrence.of(row, NOW).toStore(told.source());
            Set<String> unused = MessageStatuses.storing(store, row, () -> store.store("desk", List.of(event)));
        }
    }

    @Test
    void ofStatusesThatComeAtOnceNoneIsDispatchedAfterAFinalOne() throws Exception {
        HookIntake intake = intake(store, "121", "msg_status_updated", false);
        AtomicInteger next = new AtomicInteger();

        for (int i = 0; i < 200; i++) {
            String id = "race" + i;
            next.set(0);
            Race.of(
                    4,
                    () -> intake.accept(delivery(
                            "121", "msg_status_updated", status(id, STATUSES.get(2 + next.getAndIncrement())))));

            List<String> delivered = dispatched();
            assertThat(delivered.stream().filter(FINAL::contains)).hasSize(1);
            assertThat(FINAL).contains(delivered.get(delivered.size() - 1));
        }
    }

    private static int rank(String status) {
        return Math.min(STATUSES.indexOf(status), 4);
    }

    /** The statuses in the order a route gets them; afterwards they are done. */
    private List<String> dispatched() {
        List<String> statuses = new ArrayList<>();
        for (List<ClaimedEvent> next = take(); !next.isEmpty(); next = take()) {
            next.forEach(claim -> {
                StatusEvent event = (StatusEvent)
                        EventContent.of(claim.event(), store::correlation).body();
                statuses.add(event.status());
                store.done(claim);
            });
        }
        return statuses;
    }

    private List<ClaimedEvent> take() {
        return store.take("desk", "owner", Duration.ofMinutes(1), 1);
    }

    private List<NewEvent> stored() {
        return store.take("desk", "owner", Duration.ofMinutes(1), 100).stream()
                .map(ClaimedEvent::event)
                .toList();
    }

    private HookIntake intake(EventStore store, String dashboards, String types, boolean polled) {
        return new SubscriptionIntake(
                "desk",
                store,
                EventObserver.NOOP,
                DashboardChoice.parse(dashboards),
                EventType.parse(types),
                () -> polled,
                wakeUps::incrementAndGet);
    }

    private static EventStore full() {
        return (EventStore) Proxy.newProxyInstance(
                EventStore.class.getClassLoader(), new Class<?>[] {EventStore.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException("disk full");
                });
    }

    private static HookDelivery delivery(String dashboard, String event, String body) {
        return new HookDelivery(dashboard, event, body.getBytes(StandardCharsets.UTF_8), NOW);
    }

    private static String text(String id, String direction) {
        return "{\"messageUniqueIdentifier\":\"" + id
                + "\",\"conversation\":{\"consumerPhoneNumber\":\"14235550142\",\"messageDirection\":\"" + direction
                + "\",\"message\":\"Hello\"}}";
    }

    private static String status(String id, String status) {
        return "{\"message_id\":\"" + id + "\",\"status\":\"" + status + "\",\"errorCode\":null}";
    }
}
