package io.github.cameltextrequest.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with which calls. A call is struck by one fault at most: the oldest whose conditions hold.
 *
 * <pre>{@code
 * simulator.faults().on("SendMessage").nth(2).fail(Fault.resetAfter());
 * simulator.faults().onEveryCall().withProbability(0.3, 42).fail(Fault.tooManyRequests().retryAfter("1"));
 * }</pre>
 *
 * @since 1.0.0
 */
public final class Faults {
    private final Set<String> known;
    private final List<ActiveFault> active = new ArrayList<>();
    private int lastId;

    Faults(Set<String> operationIds) {
        this.known = operationIds;
    }

    /**
     * Begins a fault of these operations, named as in the document; case does not matter.
     *
     * @throws IllegalArgumentException if the document has no such operation
     */
    public FaultOccasion on(String... operationIds) {
        for (String operationId : operationIds) {
            if (known.stream().noneMatch(operationId::equalsIgnoreCase)) {
                throw new IllegalArgumentException("operation must be one of the document, but was " + operationId);
            }
        }
        return new FaultOccasion(this::activate, List.of(operationIds));
    }

    /** Begins a fault of all calls of the API, those to unknown paths included. */
    public FaultOccasion onEveryCall() {
        return new FaultOccasion(this::activate, List.of());
    }

    /** The faults in force, oldest first. */
    public synchronized List<ActiveFault> active() {
        return List.copyOf(active);
    }

    /** Ends all faults. */
    public synchronized void clear() {
        active.clear();
    }

    private synchronized ActiveFault activate(FaultOccasion occasion, Fault fault) {
        ActiveFault activated = new ActiveFault(++lastId, occasion, fault, this::end);
        active.add(activated);
        return activated;
    }

    private synchronized void end(ActiveFault fault) {
        active.remove(fault);
    }

    /** The fault of the call that has just arrived; all that could strike it count it. */
    synchronized @Nullable Fault next(@Nullable String operationId, String path) {
        ActiveFault striking = null;
        for (ActiveFault fault : active) {
            if (fault.sees(operationId, path) && striking == null) {
                striking = fault;
            }
        }
        return striking == null ? null : striking.strike();
    }
}
