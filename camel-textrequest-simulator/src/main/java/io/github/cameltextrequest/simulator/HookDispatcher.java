package io.github.cameltextrequest.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Delivers events to hooks and callbacks, one after the other for each receiver; never again what failed. All but the
 * HTTP itself runs while the account is locked.
 */
final class HookDispatcher {
    private static final Duration LONGEST_SWAP = Duration.ofSeconds(1);

    private final Account account;
    private final WebhookBehavior behavior = new WebhookBehavior();
    private final AwaitableLog<HookDelivery> log = new AwaitableLog<>("deliveries");
    private final Map<String, Lane> lanes = new HashMap<>();
    private @Nullable HookSender sender;

    HookDispatcher(Account account) {
        this.account = account;
    }

    WebhookBehavior behavior() {
        return behavior;
    }

    AwaitableLog<HookDelivery> log() {
        return log;
    }

    /** From now on deliveries leave by this sender; without one they are dropped, as nobody could be reached. */
    void sendBy(@Nullable HookSender newSender) {
        sender = newSender;
        lanes.clear();
    }

    void reset() {
        lanes.clear();
        log.clear();
        behavior.reset();
    }

    void deliver(Outgoing delivery) {
        if (sender == null || behavior.lost()) {
            return;
        }
        for (int copy = 0; copy < behavior.copies(); copy++) {
            if (behavior.delay().isZero()) {
                arrange(delivery);
            } else {
                account.agenda().at(account.now().plus(behavior.delay()), () -> arrange(delivery));
            }
        }
    }

    private void arrange(Outgoing delivery) {
        Lane lane = lanes.computeIfAbsent(delivery.lane(), unused -> new Lane());
        Outgoing held = lane.held;
        if (held != null) {
            lane.held = null;
            enqueue(lane, delivery);
            enqueue(lane, held);
        } else if (behavior.pairsSwapped()) {
            hold(lane, delivery);
        } else {
            enqueue(lane, delivery);
        }
    }

    @SuppressWarnings("ReferenceEquality") // copies of one delivery are equal
    private void hold(Lane lane, Outgoing delivery) {
        lane.held = delivery;
        Instant latest = account.now().plus(LONGEST_SWAP);
        account.agenda().at(latest, () -> {
            if (lane.held == delivery) {
                lane.held = null;
                enqueue(lane, delivery);
            }
        });
    }

    private void enqueue(Lane lane, Outgoing delivery) {
        lane.waiting.add(delivery);
        if (!lane.busy) {
            sendNext(lane);
        }
    }

    private void sendNext(Lane lane) {
        Outgoing delivery = lane.waiting.poll();
        while (delivery != null && !isWanted(delivery)) {
            delivery = lane.waiting.poll();
        }
        lane.busy = delivery != null && sender != null;
        if (delivery != null && sender != null) {
            Outgoing sent = delivery;
            sender.send(
                    sent,
                    status -> account.locked(() -> {
                        finished(lane, sent, status);
                        return null;
                    }));
        }
    }

    /** A hook may have been deleted, or switched off, since its event happened. */
    private boolean isWanted(Outgoing delivery) {
        Hook hook = delivery.hook();
        if (hook == null) {
            return true;
        }
        Dashboard dashboard = account.findDashboard(hook.dashboardId());
        return hook.connected() && dashboard != null && dashboard.hooks().get(hook.id()) == hook;
    }

    private void finished(Lane lane, Outgoing delivery, int status) {
        if (lanes.get(delivery.lane()) != lane) {
            return; // of a time before a reset
        }
        HookDelivery answered = delivery.answered(status, account.now());
        Hook hook = delivery.hook();
        if (hook != null) {
            hook.answered(answered);
        }
        log.add(answered);
        sendNext(lane);
    }

    private static final class Lane {
        final Queue<Outgoing> waiting = new ArrayDeque<>();

        @Nullable
        Outgoing held;

        boolean busy;
    }
}
