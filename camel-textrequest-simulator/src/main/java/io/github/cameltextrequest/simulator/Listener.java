package io.github.cameltextrequest.simulator;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The port on loopback: the same one after each time that it was closed. Opens and closes one after the other. */
final class Listener implements Outage {
    static final String HOST = "127.0.0.1";

    private static final long SOON_MILLIS = 20;
    private static final int MOST_TRIES = 1500;

    private final Vertx vertx;
    private Handler<HttpServerRequest> handler = request -> {};
    private int port;
    private @Nullable HttpServer http;
    private Future<Void> last = Future.succeededFuture();
    private int changes;
    private final AtomicInteger connections = new AtomicInteger();

    Listener(Vertx vertx, int port) {
        this.vertx = vertx;
        this.port = port;
    }

    /** Listens for what is handled so, and tells the port; fails at once if it is taken. */
    Future<Integer> open(Handler<HttpServerRequest> requestHandler) {
        synchronized (this) {
            handler = requestHandler;
        }
        return newServer().listen().map(this::opened);
    }

    /** Connections that are open now. */
    int connections() {
        return connections.get();
    }

    // Without the upgrade to HTTP/2, so that every client's requests are recorded with the same headers.
    private synchronized HttpServer newServer() {
        return vertx.createHttpServer(
                        new HttpServerOptions().setHost(HOST).setPort(port).setHttp2ClearTextEnabled(false))
                .connectionHandler(connection -> {
                    connections.incrementAndGet();
                    connection.closeHandler(closed -> connections.decrementAndGet());
                })
                .requestHandler(handler);
    }

    private synchronized int opened(HttpServer server) {
        http = server;
        port = server.actualPort();
        return port;
    }

    /** Drops all connections and refuses new ones until {@link #accept}; an outage that would end by itself does not. */
    synchronized Future<Void> refuse() {
        changes++;
        return afterTheLast(this::close);
    }

    /** Listens again, if it does not. */
    synchronized Future<Void> accept() {
        changes++;
        return afterTheLast(() -> reopen(MOST_TRIES));
    }

    @Override
    public synchronized void refuseFor(Duration duration) {
        Future<Void> refused = refuse();
        int change = changes;
        refused.onComplete(
                closed -> vertx.setTimer(Math.max(1, duration.toMillis()), timer -> acceptUnlessChanged(change)));
    }

    private synchronized void acceptUnlessChanged(int change) {
        if (change == changes) {
            accept();
        }
    }

    private synchronized Future<Void> afterTheLast(Supplier<Future<Void>> change) {
        last = last.transform(done -> change.get());
        return last;
    }

    private synchronized Future<Void> close() {
        HttpServer server = http;
        http = null;
        return server == null ? Future.succeededFuture() : server.close().compose(closed -> untilRefused());
    }

    /** A closed socket may listen for a moment still, until its selector has noticed. */
    private Future<Void> untilRefused() {
        return vertx.createNetClient().connect(port, HOST).transform(connected -> {
            if (connected.failed()) {
                return Future.succeededFuture();
            }
            return connected.result().close().eventually(this::soon).transform(closed -> untilRefused());
        });
    }

    /** Another process may hold the port for a while; it is waited for. */
    private Future<Void> reopen(int tries) {
        synchronized (this) {
            if (http != null) {
                return Future.succeededFuture();
            }
        }
        Future<Void> opened = newServer().listen().map(this::opened).mapEmpty();
        return tries == 0 ? opened : opened.recover(taken -> soon().compose(waited -> reopen(tries - 1)));
    }

    private Future<Void> soon() {
        return vertx.timer(SOON_MILLIS).mapEmpty();
    }
}
