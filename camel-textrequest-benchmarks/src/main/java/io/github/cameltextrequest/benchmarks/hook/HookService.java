package io.github.cameltextrequest.benchmarks.hook;

import io.github.cameltextrequest.TextRequestComponent;
import io.github.cameltextrequest.benchmarks.measure.Usage;
import io.github.cameltextrequest.webhook.HookKeys;
import io.github.cameltextrequest.webhook.HookUrls;
import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * Takes the requests of hooks in a JVM of its own. Prints its URL, then answers lines: {@code usage} with its
 * {@link Usage}, {@code delivered N} with how many events the route got and when that was, as soon as they are N or
 * nothing more comes. Ends when its input ends.
 */
public final class HookService {

    private static final String HOST = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AtomicLong delivered = new AtomicLong();

    private HookService() {}

    /** @param arguments the {@link HookSubject} */
    public static void main(String[] arguments) throws Exception {
        HookSubject subject = HookSubject.valueOf(arguments[0]);
        HookService service = new HookService();
        if (subject == HookSubject.VERTX) {
            System.out.println(vertx());
            service.answerLines();
        } else {
            service.camel(subject);
        }
        System.exit(0);
    }

    /** Reads the body, as every receiver must. */
    private static String vertx() {
        int port = Vertx.vertx()
                .createHttpServer()
                .requestHandler(request ->
                        request.body().onSuccess(body -> request.response().end()))
                .listen(0, HOST)
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
        return url(port) + HookRoutes.BARE_PATH;
    }

    private void camel(HookSubject subject) throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        try (EventStorage storage = EventStorage.of(subject)) {
            TextRequestComponent component = new TextRequestComponent();
            component.getConfiguration().setApiKey(HookRequests.KEY);
            storage.setOptions(component.getConfiguration());
            context.addComponent("textrequest", component);
            listen(context);
            context.addRoutes(new HookRoutes(subject, delivered));
            context.start();
            String url = url(context.getComponent("platform-http", PlatformHttpComponent.class)
                    .getEngine()
                    .getServerPort());
            System.out.println(subject.stores() ? hook(url, component) : url + HookRoutes.BARE_PATH);
            answerLines();
            context.stop();
        }
    }

    private static void listen(CamelContext context) throws Exception {
        VertxPlatformHttpServerConfiguration configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setBindHost(HOST);
        configuration.setBindPort(0);
        context.addService(new VertxPlatformHttpServer(configuration), true, true);
    }

    private static String url(int port) {
        return "http://" + HOST + ":" + port;
    }

    private static String hook(String url, TextRequestComponent component) {
        HookKeys keys = HookKeys.of(HookRequests.KEY, null);
        return new HookUrls(url, component.getConfiguration().getWebhookPath(), keys)
                .hook(HookRoutes.DASHBOARD, "msg_received");
    }

    private void answerLines() throws IOException, InterruptedException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            System.out.println(
                    line.equals("usage")
                            ? Usage.now().line()
                            : awaitDelivered(Long.parseLong(line.substring("delivered ".length()))));
        }
    }

    private String awaitDelivered(long count) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (delivered.get() < count && System.nanoTime() - end < 0) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        return delivered.get() + " " + LoadReport.nowMicros();
    }
}
