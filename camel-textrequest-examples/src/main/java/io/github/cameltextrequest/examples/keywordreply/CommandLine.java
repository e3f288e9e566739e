package io.github.cameltextrequest.examples.keywordreply;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the example was asked to do.
 *
 * @param once whether it ends after the scripted conversation
 * @param yaml whether the route comes from the YAML file
 * @param dashboardId the dashboard of the real account to work for; null to work with the simulator
 */
record CommandLine(boolean once, boolean yaml, @Nullable String dashboardId) {

    private static final String API_KEY = "TEXTREQUEST_API_KEY";
    private static final String DASHBOARD_ID = "TEXTREQUEST_DASHBOARD_ID";
    private static final List<String> KNOWN = List.of("--once", "--yaml");

    /**
     * Reads the arguments and the environment.
     *
     * @throws IllegalArgumentException when they make no sense together; its message says what to mend
     */
    static CommandLine of(List<String> arguments, Map<String, String> environment) {
        for (String argument : arguments) {
            require(KNOWN.contains(argument), "an argument must be one of " + KNOWN + ", but was " + argument);
        }
        boolean once = arguments.contains("--once");
        boolean real = environment.containsKey(API_KEY);
        String dashboardId = environment.get(DASHBOARD_ID);
        require(
                real == (dashboardId != null),
                API_KEY + " and " + DASHBOARD_ID
                        + " must be set together, but only one is: set both for a real account,"
                        + " none for the simulator");
        require(!(real && once), "--once must be left out with a real account: only the simulated conversation ends");
        return new CommandLine(once, arguments.contains("--yaml"), dashboardId);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
