package io.github.cameltextrequest.observation;

import io.github.cameltextrequest.client.CallOutcome;
import io.github.cameltextrequest.event.DeadEvent;
import io.github.cameltextrequest.event.DeliveryRefusal;
import io.github.cameltextrequest.event.StoreUsage;
import io.github.cameltextrequest.observation.HookStates.Hook;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;

/** The state of everything as one tree: what the console prints. No key, no text, no phone number. */
final class ConsoleReport {
    private static final int MOST_DEAD_EVENTS = 20;

    private final Observation observation;

    ConsoleReport(Observation observation) {
        this.observation = observation;
    }

    JsonObject tree() {
        JsonObject tree = new JsonObject();
        tree.put("clients", array(observation.clients(), ConsoleReport::client));
        tree.put("hooks", array(observation.hooks().hooks(), ConsoleReport::hook));
        tree.put("hookFailures", new JsonObject(observation.hooks().failures()));
        tree.put("deliveries", deliveries());
        tree.put("subscriptions", array(observation.consumers(), this::subscription));
        return tree;
    }

    private static <T> JsonArray array(Collection<T> items, Function<T, JsonObject> form) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(form.apply(item)));
        return array;
    }

    private static JsonObject client(ObservedClient client) {
        JsonObject tree = new JsonObject();
        tree.put("baseUrl", client.baseUrl());
        tree.put("key", client.keyState().name().toLowerCase(Locale.ROOT));
        client.limiter().ifPresent(limiter -> {
            tree.put("limit", limiter.limit() + " in " + limiter.period());
            tree.put("used", limiter.used());
            tree.put("waiting", limiter.waiting());
        });
        tree.put("attempts", client.waits.sum());
        tree.put("waitedMillis", Duration.ofNanos(client.waitedNanos.sum()).toMillis());
        tree.put("retries", client.retries.sum());
        JsonObject calls = new JsonObject();
        for (CallOutcome outcome : CallOutcome.values()) {
            if (client.count(outcome) > 0) {
                calls.put(outcome.label(), client.count(outcome));
            }
        }
        tree.put("calls", calls);
        return tree;
    }

    private static JsonObject hook(Hook hook) {
        JsonObject tree = new JsonObject();
        tree.put("dashboard", hook.dashboardId());
        tree.put("event", hook.eventType());
        tree.put("state", hook.state().label());
        tree.put("since", hook.since().toString());
        tree.put(
                "lastDelivery",
                hook.lastDelivery() == null ? "none" : hook.lastDelivery().toString());
        return tree;
    }

    private JsonObject deliveries() {
        JsonObject tree = new JsonObject();
        tree.put("received", observation.hooks().received());
        for (DeliveryRefusal reason : DeliveryRefusal.values()) {
            tree.put(reason.label(), observation.hooks().refused(reason));
        }
        return tree;
    }

    private JsonObject subscription(ObservedConsumer consumer) {
        JsonObject tree = new JsonObject();
        tree.put("subscription", consumer.subscription());
        tree.put("suspended", consumer.isSuspended());
        tree.put("runningLanes", consumer.runningLanes());
        tree.put("store", store(consumer));
        tree.put("events", new JsonObject(observation.counts().of(consumer.subscription())));
        tree.put("polls", array(consumer.polledDashboards(), dashboard -> poll(PollLag.of(consumer, dashboard))));
        tree.put(
                "deadEvents",
                array(
                        consumer.store().deadEvents(consumer.subscription(), MOST_DEAD_EVENTS),
                        ConsoleReport::deadEvent));
        return tree;
    }

    private static JsonObject store(ObservedConsumer consumer) {
        StoreUsage usage = consumer.store().usage(consumer.subscription());
        JsonObject tree = new JsonObject();
        tree.put("durable", consumer.store().durable());
        tree.put("writable", consumer.store().writable());
        tree.put("waiting", usage.waiting());
        tree.put("running", usage.running());
        tree.put("dead", usage.dead());
        tree.put("oldestWaitingSeconds", usage.oldestWaiting().toSeconds());
        return tree;
    }

    private static JsonObject poll(PollLag lag) {
        JsonObject tree = new JsonObject();
        tree.put("dashboard", lag.dashboardId());
        tree.put("watermark", lag.watermark().toString());
        tree.put("lagSeconds", lag.lag().toSeconds());
        return tree;
    }

    /** Without its cause, which may say anything. */
    private static JsonObject deadEvent(DeadEvent event) {
        JsonObject tree = new JsonObject();
        tree.put("id", event.id());
        tree.put("event", event.event().type());
        tree.put("attempts", event.attempts());
        tree.put("diedAt", event.diedAt().toString());
        return tree;
    }
}
