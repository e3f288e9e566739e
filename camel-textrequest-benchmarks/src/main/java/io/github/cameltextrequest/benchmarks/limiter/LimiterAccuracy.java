package io.github.cameltextrequest.benchmarks.limiter;

import io.github.cameltextrequest.benchmarks.report.Figure;
import io.github.cameltextrequest.benchmarks.service.StubServer;
import io.github.cameltextrequest.benchmarks.service.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** How exact the limit is: 32 threads send as fast as they may, and the server counts what reaches it. */
public final class LimiterAccuracy {

    private static final int LIMIT = 1000;
    private static final String SEND =
            ":sendMessageByPhoneNumber?dashboardId=" + Wire.DASHBOARD + "&phoneNumber=" + Wire.PHONE;

    private LimiterAccuracy() {}

    /** @param windows how many seconds' worth of calls the threads may make */
    public static List<Figure> run(int windows) throws Exception {
        CamelContext context = new DefaultCamelContext();
        try (StubServer counted = StubServer.start(0);
                StubServer warm = StubServer.start(0)) {
            context.addComponent("textrequest", StubServer.component(counted.baseUrl(), LIMIT));
            context.addComponent("warm", StubServer.component(warm.baseUrl(), 0));
            context.start();
            // The first calls of a JVM take as long as a window, and every slot they hold is late from then on.
            send(context, "warm" + SEND, Duration.ofSeconds(3));
            long sent = send(
                    context, "textrequest" + SEND, Duration.ofSeconds(windows).minusMillis(500));
            return List.of(
                    Figure.atMost(
                            LimiterBenchmark.GROUP,
                            "most calls that reached the server within any second, limit " + LIMIT,
                            counted.mostInASecond(),
                            "",
                            LIMIT),
                    Figure.atLeast(
                            LimiterBenchmark.GROUP,
                            "of the limit used by " + LimiterBenchmark.MANY + " threads",
                            100.0 * sent / (LIMIT * windows),
                            "%",
                            99));
        } finally {
            context.stop();
        }
    }

    /** How many were sent in that time: of a window's calls all can be by its middle. */
    private static long send(CamelContext context, String uri, Duration time) throws InterruptedException {
        ProducerTemplate template = context.createProducerTemplate();
        long end = System.nanoTime() + time.toNanos();
        LongAdder sent = new LongAdder();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < LimiterBenchmark.MANY; i++) {
            Thread thread = new Thread(() -> {
                template.sendBody(uri, Wire.request());
                while (System.nanoTime() - end < 0) {
                    sent.increment();
                    template.sendBody(uri, Wire.request());
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return sent.sum();
    }
}
