package io.github.cameltextrequest.simulator;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The port on loopback: the same one after each time that it was closed. */
final class Listener implements Outage {
    static final String HOST = "127.0.0.1";

    private static final long RETRY_MILLIS = 50;

    private final Vertx vertx;
    private Handler<HttpServerRequest> handler = request -> {};
    private int port;
    private @Nullable HttpServer http;
    private int outages;

    Listener(Vertx vertx, int port) {
        this.vertx = vertx;
        this.port = port;
    }

    /** Listens for what is handled so, and tells the port. */
    Future<Integer> open(Handler<HttpServerRequest> requestHandler) {
        synchronized (this) {
            handler = requestHandler;
        }
        return open();
    }

    private Future<Integer> open() {
        return newServer().listen().map(this::opened);
    }

    // Without the upgrade to HTTP/2, so that every client's requests are recorded with the same headers.
    private synchronized HttpServer newServer() {
        return vertx.createHttpServer(
                        new HttpServerOptions().setHost(HOST).setPort(port).setHttp2ClearTextEnabled(false))
                .requestHandler(handler);
    }

    private synchronized int opened(HttpServer server) {
        http = server;
        port = server.actualPort();
        return port;
    }

    /** Drops all connections and refuses new ones until {@link #accept}; an outage that would end by itself does not. */
    synchronized Future<Void> refuse() {
        outages++;
        HttpServer server = http;
        http = null;
        return server == null ? Future.succeededFuture() : server.close();
    }

    /** Listens again, if it does not. */
    Future<Integer> accept() {
        synchronized (this) {
            outages++;
            if (http != null) {
                return Future.succeededFuture(port);
            }
        }
        return open();
    }

    @Override
    public void refuseFor(Duration duration) {
        Future<Void> closed = refuse();
        int outage = currentOutage();
        closed.onComplete(done -> vertx.setTimer(Math.max(1, duration.toMillis()), timer -> acceptAfter(outage)));
    }

    private synchronized int currentOutage() {
        return outages;
    }

    /** Another process may hold the port for a moment; it is waited for. */
    private void acceptAfter(int outage) {
        if (outage == currentOutage()) {
            open().onFailure(taken -> vertx.setTimer(RETRY_MILLIS, timer -> acceptAfter(outage)));
        }
    }
}
