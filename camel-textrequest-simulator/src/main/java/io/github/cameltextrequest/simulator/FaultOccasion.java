package io.github.cameltextrequest.simulator;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which calls a fault strikes; where several conditions are given, all must hold. Calls are counted from 1, and only
 * those that the operations, the dashboard and the path let through. Immutable; every condition returns another one.
 *
 * @since 1.0.0
 */
public final class FaultOccasion {
    private final BiFunction<FaultOccasion, Fault, ActiveFault> activation;
    private final List<String> operationIds;
    private final String path;
    private final IntPredicate count;
    private final double probability;
    private final long seed;

    FaultOccasion(BiFunction<FaultOccasion, Fault, ActiveFault> activation, List<String> operationIds) {
        this(activation, operationIds, "", call -> true, 1, 0);
    }

    private FaultOccasion(
            BiFunction<FaultOccasion, Fault, ActiveFault> activation,
            List<String> operationIds,
            String path,
            IntPredicate count,
            double probability,
            long seed) {
        this.activation = activation;
        this.operationIds = operationIds;
        this.path = path;
        this.count = count;
        this.probability = probability;
        this.seed = seed;
    }

    /** Only calls that have this dashboard in their path. */
    public FaultOccasion dashboard(int dashboardId) {
        return path("/dashboards/" + dashboardId + "/");
    }

    /** Only calls whose path, after the base URL, begins so. */
    public FaultOccasion path(String beginning) {
        return new FaultOccasion(activation, operationIds, beginning, count, probability, seed);
    }

    /** Only the nth call. */
    public FaultOccasion nth(int n) {
        requirePositive("nth", n);
        return counting(call -> call == n);
    }

    /** Only every nth call, the nth being the first of them. */
    public FaultOccasion every(int n) {
        requirePositive("every", n);
        return counting(call -> call % n == 0);
    }

    /** Only the first n calls. */
    public FaultOccasion first(int n) {
        requirePositive("first", n);
        return counting(call -> call <= n);
    }

    /** Each call with this probability, from 0 to 1; the same seed always strikes the same calls. */
    public FaultOccasion withProbability(double probability, long seed) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be between 0 and 1, but was " + probability);
        }
        return new FaultOccasion(activation, operationIds, path, count, probability, seed);
    }

    /** From now on strikes with this fault, after all faults that were given before and strike the same call. */
    public ActiveFault fail(Fault fault) {
        return activation.apply(this, fault);
    }

    private FaultOccasion counting(IntPredicate also) {
        return new FaultOccasion(activation, operationIds, path, count.and(also), probability, seed);
    }

    private static void requirePositive(String name, int n) {
        if (n < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, but was " + n);
        }
    }

    boolean lets(@Nullable String operationId, String callPath) {
        return callPath.startsWith(ApiDocument.BASE_PATH + path)
                && (operationIds.isEmpty() || operationIds.stream().anyMatch(id -> id.equalsIgnoreCase(operationId)));
    }

    boolean strikesAt(int call, SplittableRandom random) {
        return random.nextDouble() < probability && count.test(call);
    }

    SplittableRandom random() {
        return new SplittableRandom(seed);
    }
}
