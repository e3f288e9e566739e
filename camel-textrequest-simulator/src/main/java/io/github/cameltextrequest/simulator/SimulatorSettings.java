package io.github.cameltextrequest.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a simulator is made with; see {@link SimulatorBuilder} for the meaning of each. */
record SimulatorSettings(
        int port,
        String apiKey,
        Map<Integer, String> dashboards,
        Clock clock,
        int maxPageSize,
        Duration sendingPace,
        Duration hookTimeout,
        boolean recordingRequests) {

    static final int ANY_FREE_PORT = 0;

    static SimulatorSettings defaults() {
        Map<Integer, String> dashboards = new LinkedHashMap<>();
        dashboards.put(121, "14235550100");
        dashboards.put(122, "14235550101");
        return new SimulatorSettings(
                ANY_FREE_PORT,
                "simulator",
                dashboards,
                Clock.systemUTC(),
                1000,
                Duration.ZERO,
                Duration.ofSeconds(5),
                true);
    }
}
