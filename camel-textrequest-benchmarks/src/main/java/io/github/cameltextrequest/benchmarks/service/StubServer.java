package io.github.cameltextrequest.benchmarks.service;

import io.github.cameltextrequest.TextRequestComponent;
import io.github.cameltextrequest.benchmarks.ChildJvm;
import java.io.IOException;
import java.time.Duration;

/** A {@link StubService} in a JVM of its own. */
public record StubServer(ChildJvm jvm, String baseUrl) implements AutoCloseable {

    private static final String HEAP = "512m";

    /** @param contacts rows of its list of contacts */
    public static StubServer start(int contacts) throws IOException {
        ChildJvm jvm = ChildJvm.start(StubService.class, HEAP, Integer.toString(contacts));
        return new StubServer(jvm, "http://127.0.0.1:" + jvm.line() + "/api/v3");
    }

    /** The component as it calls a service at that URL. */
    public static TextRequestComponent component(String baseUrl, int limit) {
        TextRequestComponent component = new TextRequestComponent();
        // A key has one limit in a Camel context.
        component.getConfiguration().setApiKey(Wire.KEY + limit);
        component.getConfiguration().setBaseUrl(baseUrl);
        component.getConfiguration().setRateLimit(limit);
        component.getConfiguration().setRateLimitPeriod(1000);
        return component;
    }

    /** Requests it was sent so far. */
    public int requests() throws IOException {
        return Integer.parseInt(jvm.ask("requests"));
    }

    /** Begins to count anew. */
    public void forgetRequests() throws IOException {
        jvm.ask("forget");
    }

    /** How long it took from the first request to that which came after so many, of the first hundred thousand. */
    public Duration timeUntil(int earlier) throws IOException {
        return Duration.ofNanos(Long.parseLong(jvm.ask(StubService.UNTIL + earlier)));
    }

    /** The most requests that reached it within any second, of the first hundred thousand. */
    public int mostInASecond() throws IOException {
        return Integer.parseInt(jvm.ask("most"));
    }

    @Override
    public void close() {
        jvm.close();
    }
}
