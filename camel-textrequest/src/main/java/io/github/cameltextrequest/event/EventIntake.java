package io.github.cameltextrequest.event;

import java.util.List;
import java.util.Set;

/**
 * The one way of events into the store, for hooks and polls alike: stores them and tells who watches.
 *
 * @since 1.0
 */
public final class EventIntake {

    private final EventStore store;
    private final EventObserver observer;

    public EventIntake(EventStore store, EventObserver observer) {
        this.store = store;
        this.observer = observer;
    }

    /**
     * Stores events as {@link EventStore#store} does.
     *
     * @return the dedupe keys that are new
     * @throws RuntimeException what the store throws; nothing is stored then
     */
    public Set<String> store(String subscription, List<NewEvent> events) {
        Set<String> fresh = stored(subscription, events);
        for (NewEvent event : events) {
            if (fresh.contains(event.dedupeKey())) {
                observer.eventStored(subscription, event);
            } else {
                observer.duplicateFound(subscription, event);
            }
        }
        return fresh;
    }

    private Set<String> stored(String subscription, List<NewEvent> events) {
        try {
            return store.store(subscription, events);
        } catch (RuntimeException e) {
            observer.storeFailed(subscription, e);
            throw e;
        }
    }
}
