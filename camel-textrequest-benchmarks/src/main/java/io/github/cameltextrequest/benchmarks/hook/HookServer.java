package io.github.cameltextrequest.benchmarks.hook;

import io.github.cameltextrequest.benchmarks.ChildJvm;
import io.github.cameltextrequest.benchmarks.measure.Measured;
import io.github.cameltextrequest.benchmarks.measure.Sample;
import io.github.cameltextrequest.benchmarks.measure.Usage;
import java.io.IOException;
import java.time.Duration;

/** A {@link HookService} in a JVM of its own, under the load of another. */
final class HookServer implements Measured, AutoCloseable {

    private static final String HEAP = "1g";
    private static final int SMALLEST_RUN = 100;
    private static final int WARM = 60_000;
    private static final Duration WARM_UP_STEP = Duration.ofSeconds(1);

    /** Of the rate that is reckoned with: a short first run says little. */
    private static final int MOST_GROWTH = 8;

    private final HookSubject subject;
    private final ChildJvm load;
    private final ChildJvm server;
    private final int connections;
    private String url = "";
    private double perSecond = SMALLEST_RUN;
    private int acknowledged;
    private int delivered;

    /**
     * Starts the JVM, which takes a while to listen.
     *
     * @param load a {@link LoadGenerator}
     */
    HookServer(HookSubject subject, ChildJvm load, int connections) throws IOException {
        this.subject = subject;
        this.load = load;
        this.connections = connections;
        this.server = ChildJvm.start(HookService.class, HEAP, subject.name());
    }

    /** @throws IOException if it cannot run here */
    void awaitStart() throws IOException {
        url = server.line();
    }

    /**
     * Until its code is compiled, which takes some number of events rather than some time: until then an event costs
     * ten times as much, and what is measured is how fast the compiler is.
     */
    void warmUp(Duration longest) throws IOException {
        long end = System.nanoTime() + longest.toNanos();
        int events = 0;
        while (events < WARM && System.nanoTime() - end < 0) {
            Sample sample = run(WARM_UP_STEP);
            events += (int) (sample.perSecond() * WARM_UP_STEP.toSeconds());
        }
    }

    @Override
    public String name() {
        return subject.title();
    }

    /** As many requests as take about that long, in runs that grow until the rate is known. */
    @Override
    public Sample run(Duration time) throws IOException {
        double left = time.toNanos() / 1e9;
        Sample sample;
        do {
            int count = (int) Math.max(SMALLEST_RUN, perSecond * left);
            sample = run(count);
            left -= count / sample.perSecond();
            perSecond = Math.min(sample.perSecond(), perSecond * MOST_GROWTH);
        } while (left > time.toNanos() / 2e9);
        return sample;
    }

    /** What is stored counts only when the route is done with it, all of it. */
    private Sample run(int count) throws IOException {
        Usage before = Usage.ofLine(server.ask("usage"));
        LoadReport report = LoadReport.ofLine(load.ask(url + " " + connections + " " + count));
        acknowledged += report.acknowledged();
        int missing = 0;
        long end = report.endMicros();
        if (subject.stores()) {
            String[] told = server.ask("delivered " + acknowledged).split(" ");
            delivered = Integer.parseInt(told[0]);
            missing = Math.abs(acknowledged - delivered);
            end = Math.max(end, Long.parseLong(told[1]));
        }
        Usage used = Usage.ofLine(server.ask("usage")).minus(before);
        return new Sample(
                count / ((end - report.beginMicros()) / 1e6),
                report.p50Micros(),
                report.p99Micros(),
                used.cpuNanos() / 1e3 / count,
                used.bytes() / count,
                report.refused() + missing);
    }

    /** Events answered 200 since the start. */
    int acknowledged() {
        return acknowledged;
    }

    /** Events the route got since the start. */
    int delivered() {
        return delivered;
    }

    HookSubject subject() {
        return subject;
    }

    @Override
    public void close() {
        server.close();
    }
}
