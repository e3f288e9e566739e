package io.github.cameltextrequest.benchmarks.limiter;

import io.github.cameltextrequest.benchmarks.report.Figure;
import io.github.cameltextrequest.benchmarks.service.StubServer;
import io.github.cameltextrequest.benchmarks.service.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** How exact the limit is: 32 threads send as fast as they may, and the server counts what reaches it. */
public final class LimiterAccuracy {

    private static final int LIMIT = 1000;
    private static final String SEND =
            "textrequest:sendMessageByPhoneNumber?dashboardId=" + Wire.DASHBOARD + "&phoneNumber=" + Wire.PHONE;

    private LimiterAccuracy() {}

    /** @param windows how many seconds' worth of calls the threads may make */
    public static List<Figure> run(int windows) throws Exception {
        CamelContext context = new DefaultCamelContext();
        try (StubServer server = StubServer.start(0)) {
            context.addComponent("textrequest", StubServer.component(server.baseUrl(), LIMIT));
            context.start();
            long sent = send(context.createProducerTemplate(), windows);
            return List.of(
                    Figure.atMost(
                            LimiterBenchmark.GROUP,
                            "most calls that reached the server within any second, limit " + LIMIT,
                            server.mostInASecond(),
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

    /** How many were sent until the middle of the last window, by when all that it allows can be. */
    private static long send(ProducerTemplate template, int windows) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(windows) - TimeUnit.MILLISECONDS.toNanos(500);
        LongAdder sent = new LongAdder();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < LimiterBenchmark.MANY; i++) {
            Thread thread = new Thread(() -> {
                template.sendBody(SEND, Wire.request());
                while (System.nanoTime() - end < 0) {
                    sent.increment();
                    template.sendBody(SEND, Wire.request());
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
