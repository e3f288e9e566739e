package io.github.cameltextrequest.observation;

import io.github.cameltextrequest.client.CallObserver;
import io.github.cameltextrequest.event.EventObserver;
import java.util.List;

/**
 * Everything that watches the calls and events of one component.
 *
 * @since 1.0
 */
public final class Observation {

    private final CallObserver calls;
    private final EventObserver events;

    public Observation() {
        calls = new CallObservers(List.of());
        events = new EventObservers(List.of(new EventLog()));
    }

    /** For the component's clients. */
    public CallObserver calls() {
        return calls;
    }

    /** For the component's consumers and hooks. */
    public EventObserver events() {
        return events;
    }
}
