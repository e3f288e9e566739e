package io.github.cameltextrequest.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Collects the settings of a simulator; everything left out has the default named at its method.
 *
 * @param <S> the kind of simulator that {@link #build} makes
 * @since 1.0.0
 */
public final class SimulatorBuilder<S extends SimulatorServer> {
    private final Function<SimulatorSettings, S> maker;
    private final Map<Integer, String> dashboards = new LinkedHashMap<>();
    private int port;
    private String apiKey;
    private Clock clock;
    private int maxPageSize;
    private Duration sendingPace;
    private Duration hookTimeout;
    private boolean recordingRequests;

    SimulatorBuilder(Function<SimulatorSettings, S> maker) {
        this.maker = maker;
        SimulatorSettings defaults = SimulatorSettings.defaults();
        port = defaults.port();
        apiKey = defaults.apiKey();
        clock = defaults.clock();
        maxPageSize = defaults.maxPageSize();
        sendingPace = defaults.sendingPace();
        hookTimeout = defaults.hookTimeout();
        recordingRequests = defaults.recordingRequests();
    }

    /** The TCP port on loopback; 0, the default, takes any free one. */
    public SimulatorBuilder<S> port(int port) {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port must be between 0 and 65535, but was " + port);
        }
        this.port = port;
        return this;
    }

    /** The one key that calls must carry in {@code x-api-key}; default {@code simulator}. */
    public SimulatorBuilder<S> apiKey(String apiKey) {
        if (apiKey.isBlank()) {
            throw new IllegalArgumentException("apiKey must not be blank");
        }
        this.apiKey = apiKey;
        return this;
    }

    /**
     * Adds a dashboard, the first of them being where contacts text by default. Without any, there are 121 with
     * 14235550100 and 122 with 14235550101.
     */
    public SimulatorBuilder<S> dashboard(int id, String phone) {
        if (id <= 0) {
            throw new IllegalArgumentException("The id of a dashboard must be positive, but was " + id);
        }
        String number = PhoneNumbers.require(phone);
        if (dashboards.containsValue(number)) {
            throw new IllegalArgumentException(
                    "Two dashboards must not share a phone number, but " + id + " repeats one");
        }
        if (dashboards.putIfAbsent(id, number) != null) {
            throw new IllegalArgumentException("The id of a dashboard must be unique, but " + id + " was given twice");
        }
        return this;
    }

    /** The service's time; default the system's. {@link SimulatorServer#clock()} can be advanced either way. */
    public SimulatorBuilder<S> clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /** The page size above which lists are clamped without complaint; default 1000, as the live service does. */
    public SimulatorBuilder<S> maxPageSize(int maxPageSize) {
        if (maxPageSize < 1) {
            throw new IllegalArgumentException("maxPageSize must be at least 1, but was " + maxPageSize);
        }
        this.maxPageSize = maxPageSize;
        return this;
    }

    /** The least time between two departures from one dashboard (10DLC); default none, so that tests need no waiting. */
    public SimulatorBuilder<S> sendingPace(Duration sendingPace) {
        this.sendingPace = sendingPace;
        return this;
    }

    /** How long the receiver of a hook may take to answer, in real time; default 5 seconds, the live one is unknown. */
    public SimulatorBuilder<S> hookTimeout(Duration hookTimeout) {
        this.hookTimeout = hookTimeout;
        return this;
    }

    /** Whether requests are kept for {@link SimulatorServer#requests()}; default true. Switch it off for load tests. */
    public SimulatorBuilder<S> recordingRequests(boolean recordingRequests) {
        this.recordingRequests = recordingRequests;
        return this;
    }

    /** Makes the simulator; it listens only once it is started. */
    public S build() {
        Map<Integer, String> numbers =
                dashboards.isEmpty() ? SimulatorSettings.defaults().dashboards() : dashboards;
        return maker.apply(new SimulatorSettings(
                port,
                apiKey,
                new LinkedHashMap<>(numbers),
                clock,
                maxPageSize,
                sendingPace,
                hookTimeout,
                recordingRequests));
    }
}
