package io.github.cameltextrequest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.webhook.HookServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R41. */
class GracefulStopTest extends HookTestSupport {
    private static final int PER_SECOND = 50;
    private static final int CONTACTS = 80;
    private static final int NO_CONNECTION = 0;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final AtomicInteger rung = new AtomicInteger();
    /** The status of each text's delivery. */
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();

    @Test
    void whatWasTakenUnderLoadIsHandledOnceBeforeTheStopOrAfterTheNextStart() throws Exception {
        String uri = byHook() + "&hookAutoRegister=false&concurrentConsumers=4&eventStoreFile="
                + folder.resolve("events.db");
        context.addRoutes(slowRoute(uri));
        ScheduledExecutorService bell = Executors.newSingleThreadScheduledExecutor();
        ExecutorService callers = Executors.newFixedThreadPool(8);
        ScheduledFuture<?> ringing =
                bell.scheduleAtFixedRate(() -> callers.execute(this::ring), 0, 1000 / PER_SECOND, MILLISECONDS);
        events.awaitTexts(PER_SECOND);

        long begun = System.nanoTime();
        context.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
        int before = answers.size();
        await().atMost(PATIENCE).until(() -> answers.size() > before + 8);
        ringing.cancel(false);
        bell.shutdown();
        assertThat(bell.awaitTermination(PATIENCE.toSeconds(), SECONDS)).isTrue();
        callers.shutdown();
        assertThat(callers.awaitTermination(PATIENCE.toSeconds(), SECONDS)).isTrue();
        assertThat(answers.values()).contains(200).isSubsetOf(200, 404, 503, NO_CONNECTION);
        try (DefaultCamelContext next = newContext()) {
            prepare(next);
            next.start();
            HookServer.listen(next);
            next.addRoutes(slowRoute(uri));
            await().atMost(PATIENCE).until(() -> events.texts().containsAll(taken()));
        }
        assertThat(events.texts()).doesNotHaveDuplicates();
    }

    private List<String> taken() {
        return answers.entrySet().stream()
                .filter(answer -> answer.getValue() == 200)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void ring() {
        int number = rung.incrementAndGet();
        String text = "text " + number;
        String contact = "142355501" + (10 + number % CONTACTS);
        byte[] body =
                new String(textReceived(text), UTF_8).replace(CONTACT, contact).getBytes(UTF_8);
        long now = simulator.clock().instant().getEpochSecond();
        try {
            answers.put(text, HookServer.status(HookServer.signedDelivery(hook(), body, KEY, now)));
        } catch (IllegalStateException e) {
            answers.put(text, NO_CONNECTION);
        }
    }

    private RouteBuilder slowRoute(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId("desk").delay(10).process(events);
            }
        };
    }
}
