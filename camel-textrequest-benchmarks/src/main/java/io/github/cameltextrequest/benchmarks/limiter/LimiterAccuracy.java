package io.github.cameltextrequest.benchmarks.limiter;

import io.github.cameltextrequest.benchmarks.report.Figure;
import io.github.cameltextrequest.benchmarks.service.StubServer;
import io.github.cameltextrequest.benchmarks.service.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** How exact the limit is: 32 threads send as fast as they may, and the server counts what reaches it. */
public final class LimiterAccuracy {

    private static final int LIMIT = 1000;
    private static final int WARM_UP = 20_000;
    private static final String SEND =
            ":sendMessageByPhoneNumber?dashboardId=" + Wire.DASHBOARD + "&phoneNumber=" + Wire.PHONE;

    private LimiterAccuracy() {}

    /** @param windows how many seconds' worth of calls the threads make */
    public static List<Figure> run(int windows) throws Exception {
        CamelContext context = new DefaultCamelContext();
        try (StubServer server = StubServer.start(0)) {
            context.addComponent("textrequest", StubServer.component(server.baseUrl(), LIMIT));
            context.addComponent("warm", StubServer.component(server.baseUrl(), 0));
            context.start();
            // Two JVMs that just started do not reach the limit.
            send(context, "warm" + SEND, WARM_UP);
            server.forgetRequests();
            send(context, "textrequest" + SEND, LIMIT * windows + LimiterBenchmark.MANY);
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
                            // A limit that is used up lets the first call of each window through when the window
                            // begins.
                            100.0
                                    * Duration.ofSeconds(windows).toNanos()
                                    / server.timeUntil(LIMIT * windows).toNanos(),
                            "%",
                            99));
        } finally {
            context.stop();
        }
    }

    private static void send(CamelContext context, String uri, int calls) throws InterruptedException {
        ProducerTemplate template = context.createProducerTemplate();
        AtomicInteger left = new AtomicInteger(calls);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < LimiterBenchmark.MANY; i++) {
            Thread thread = new Thread(() -> {
                while (left.getAndDecrement() > 0) {
                    template.sendBody(uri, Wire.request());
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
