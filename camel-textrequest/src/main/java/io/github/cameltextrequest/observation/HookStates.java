package io.github.cameltextrequest.observation;

import io.github.cameltextrequest.event.DeliveryRefusal;
import io.github.cameltextrequest.event.EventObserver;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** How each hook is, when it last rang, and what was turned away at the door. */
final class HookStates implements EventObserver {

    private final Clock clock;
    private final Map<Key, Hook> hooks = new ConcurrentHashMap<>();
    /** By dashboard; why its hooks could not be looked at. */
    private final Map<String, String> failures = new ConcurrentHashMap<>();

    private final Map<DeliveryRefusal, LongAdder> refusals = new EnumMap<>(DeliveryRefusal.class);
    private final LongAdder deliveries = new LongAdder();
    private final LongAdder backfilled = new LongAdder();
    private final Set<Gap> gaps = ConcurrentHashMap.newKeySet();

    HookStates(Clock clock) {
        this.clock = clock;
        for (DeliveryRefusal reason : DeliveryRefusal.values()) {
            refusals.put(reason, new LongAdder());
        }
    }

    @Override
    public void hookConnected(String dashboardId, String eventType) {
        setState(dashboardId, eventType, HookState.CONNECTED);
    }

    @Override
    public void hookCreated(String dashboardId, String eventType) {
        setState(dashboardId, eventType, HookState.CONNECTED);
    }

    @Override
    public void hookRestored(String dashboardId, String eventType) {
        setState(dashboardId, eventType, HookState.CONNECTED);
    }

    @Override
    public void hookLost(String dashboardId, String eventType) {
        setState(dashboardId, eventType, HookState.LOST);
    }

    private void setState(String dashboardId, String eventType, HookState state) {
        failures.remove(dashboardId);
        hooks.compute(
                new Key(dashboardId, eventType),
                (key, known) -> known != null && known.state == state ? known : newState(key, known, state));
    }

    private Hook newState(Key key, @Nullable Hook known, HookState state) {
        return new Hook(
                key.dashboardId(),
                key.eventType(),
                state,
                clock.instant(),
                known == null ? null : known.lastDelivery());
    }

    @Override
    public void hookCheckFailed(String dashboardId, @Nullable String eventType, RuntimeException failure) {
        failures.put(dashboardId, String.valueOf(failure.getMessage()));
    }

    @Override
    public void hookForgotten(String dashboardId, String eventType) {
        hooks.remove(new Key(dashboardId, eventType));
        failures.remove(dashboardId);
    }

    @Override
    public void deliveryReceived(String dashboardId, String eventType) {
        deliveries.increment();
        hooks.computeIfPresent(
                new Key(dashboardId, eventType),
                (key, hook) -> new Hook(dashboardId, eventType, hook.state(), hook.since(), clock.instant()));
    }

    @Override
    public void deliveryRefused(DeliveryRefusal reason) {
        refusals.get(reason).increment();
    }

    @Override
    public void backfilled(String subscription, String dashboardId, int events, Instant from) {
        backfilled.add(events);
    }

    @Override
    public void hooksMissed(String subscription, String dashboardId, int events) {
        gaps.add(new Gap(subscription, dashboardId));
    }

    @Override
    public void hooksMissNothing(String subscription, String dashboardId) {
        gaps.remove(new Gap(subscription, dashboardId));
    }

    List<Hook> hooks() {
        return hooks.values().stream()
                .sorted(Comparator.comparing(Hook::dashboardId).thenComparing(Hook::eventType))
                .toList();
    }

    Map<String, String> failures() {
        return Map.copyOf(failures);
    }

    long count(HookState state) {
        return hooks.values().stream().filter(hook -> hook.state() == state).count();
    }

    long received() {
        return deliveries.sum();
    }

    long refused(DeliveryRefusal reason) {
        return refusals.get(reason).sum();
    }

    /** Events that should have come earlier. */
    long backfilled() {
        return backfilled.sum();
    }

    /** For how many subscriptions and dashboards polls still find what hooks should have brought. */
    int gaps() {
        return gaps.size();
    }

    private record Gap(String subscription, String dashboardId) {}

    private record Key(String dashboardId, String eventType) {}

    /** @param lastDelivery null when none came since it is watched */
    record Hook(
            String dashboardId,
            String eventType,
            HookState state,
            Instant since,
            @Nullable Instant lastDelivery) {}
}
