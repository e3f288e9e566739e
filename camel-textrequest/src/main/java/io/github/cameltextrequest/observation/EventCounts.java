package io.github.cameltextrequest.observation;

import io.github.cameltextrequest.event.ClaimedEvent;
import io.github.cameltextrequest.event.EventObserver;
import io.github.cameltextrequest.event.NewEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What happened to the events of each subscription since the start. */
final class EventCounts implements EventObserver {

    private final Map<String, Map<String, LongAdder>> bySubscription = new ConcurrentHashMap<>();

    @Override
    public void eventStored(String subscription, NewEvent event) {
        add(subscription, "storedBy" + capital(event.origin().headerValue()), 1);
    }

    @Override
    public void duplicateFound(String subscription, NewEvent event) {
        add(subscription, "duplicates", 1);
    }

    @Override
    public void backfilled(String subscription, String dashboardId, int events, Instant from) {
        add(subscription, "backfilled", events);
    }

    @Override
    public void eventDone(ClaimedEvent event, Duration time) {
        add(event.subscription(), "done", 1);
    }

    @Override
    public void eventFailed(ClaimedEvent event, Throwable failure, Duration time) {
        add(event.subscription(), "failed", 1);
    }

    @Override
    public void eventDead(ClaimedEvent event, Throwable failure, Duration time) {
        add(event.subscription(), "dead", 1);
    }

    @Override
    public void storeFailed(String subscription, RuntimeException failure) {
        add(subscription, "storeFailures", 1);
    }

    private void add(String subscription, String what, int count) {
        bySubscription
                .computeIfAbsent(subscription, name -> new ConcurrentHashMap<>())
                .computeIfAbsent(what, name -> new LongAdder())
                .add(count);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** What was counted, by name. */
    Map<String, Long> of(String subscription) {
        Map<String, Long> counts = new TreeMap<>();
        bySubscription.getOrDefault(subscription, Map.of()).forEach((what, count) -> counts.put(what, count.sum()));
        return counts;
    }
}
