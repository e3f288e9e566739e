package io.github.cameltextrequest;

import io.github.cameltextrequest.operation.TextRequestOperation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Refuses an option that is the input of other operations only: nothing would come of it, and a filter that filters
 * nothing is worse than none.
 */
final class ForeignOptions {

    private static final Set<String> OF_REQUEST = Set.of("method", "path");

    private ForeignOptions() {}

    /** @throws IllegalArgumentException when such an option stands on the URI */
    static void check(TextRequestEndpoint endpoint) {
        TextRequestOperation operation = endpoint.getOperation();
        List<String> foreign = Arrays.stream(TextRequestOperation.values())
                .flatMap(other -> inputs(other).stream())
                .distinct()
                .filter(option -> !inputs(operation).contains(option))
                .filter(option -> !option.equals("dashboardId")) // an endpoint's as well as a component's
                .filter(option -> endpoint.optionValue(option) != null)
                .sorted()
                .toList();
        if (!foreign.isEmpty()) {
            throw new IllegalArgumentException("options must be inputs of " + operation.uriName() + ", but "
                    + foreign.get(0) + " is one of " + operationsWith(foreign.get(0)) + " only: leave it out");
        }
    }

    private static String operationsWith(String option) {
        return Arrays.stream(TextRequestOperation.values())
                .filter(operation -> inputs(operation).contains(option))
                .map(TextRequestOperation::uriName)
                .collect(Collectors.joining(", "));
    }

    private static Set<String> inputs(TextRequestOperation operation) {
        return operation == TextRequestOperation.REQUEST ? OF_REQUEST : operation.inputOptions();
    }
}
