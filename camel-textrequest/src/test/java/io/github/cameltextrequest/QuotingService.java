package io.github.cameltextrequest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Answers with any status, and quotes the key it got in header and body, as a careless proxy could. */
final class QuotingService implements AutoCloseable {

    private final HttpServer server;
    private volatile int status;

    QuotingService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    void answersWith(int newStatus) {
        status = newStatus;
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String key = exchange.getRequestHeaders().getFirst("x-api-key");
        String text = "{\"code\":\"1\",\"message\":\"wrong: " + key + "\"}";
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("X-Request-Key", key);
        exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/" + key);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
