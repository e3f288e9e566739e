package io.github.cameltextrequest.simulator;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A fault in force, until it is ended, all are cleared, or the simulator is reset.
 *
 * @since 1.0.0
 */
public final class ActiveFault {
    private final int id;
    private final FaultOccasion occasion;
    private final Fault fault;
    private final SplittableRandom random;
    private final Consumer<ActiveFault> end;
    private int calls;
    private int strikes;

    ActiveFault(int id, FaultOccasion occasion, Fault fault, Consumer<ActiveFault> end) {
        this.id = id;
        this.occasion = occasion;
        this.fault = fault;
        this.random = occasion.random();
        this.end = end;
    }

    /** Its id in the control API. */
    public int id() {
        return id;
    }

    /** How many calls it could have struck by their operation, dashboard and path. */
    public synchronized int calls() {
        return calls;
    }

    /** How many calls it struck. */
    public synchronized int strikes() {
        return strikes;
    }

    /** Strikes no more. */
    public void end() {
        end.accept(this);
    }

    Fault fault() {
        return fault;
    }

    /** Counts the call; true if the fault would strike it. */
    synchronized boolean sees(@Nullable String operationId, String path) {
        if (!occasion.lets(operationId, path)) {
            return false;
        }
        calls++;
        return occasion.strikesAt(calls, random);
    }

    synchronized Fault strike() {
        strikes++;
        return fault;
    }

    @Override
    public String toString() {
        return fault + " (" + strikes() + " of " + calls() + " calls)";
    }
}
