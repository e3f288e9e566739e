package io.github.cameltextrequest.crash;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.cameltextrequest.event.DashboardChoice;
import io.github.cameltextrequest.event.EventObserver;
import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.event.EventType;
import io.github.cameltextrequest.event.HookDelivery;
import io.github.cameltextrequest.event.HookIntake;
import io.github.cameltextrequest.event.SubscriptionIntake;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.concurrent.Executors;

/** Takes hooks of a node for one subscription, without asking whose they are. */
final class HookDoor {
    private static final int THREADS = 8;

    private final HookIntake intake;

    private HookDoor(HookIntake intake) {
        this.intake = intake;
    }

    /** The URL under which it is reached. */
    static String open(String subscription, EventStore store) throws IOException {
        HookDoor door = new HookDoor(new SubscriptionIntake(
                subscription,
                store,
                EventObserver.NOOP,
                DashboardChoice.parse("121"),
                EventType.parse("msg_received"),
                () -> true,
                () -> {}));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(THREADS));
        server.createContext("/", door::take);
        server.start();
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean safe = intake.accept(new HookDelivery("121", "msg_received", body, Instant.now()));
            exchange.sendResponseHeaders(safe ? 200 : 503, -1);
        }
    }
}
