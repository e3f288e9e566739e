package io.github.cameltextrequest.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;

/** The HTTP server of a Camel context on loopback, and requests to it. */
public final class HookServer {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private HookServer() {}

    /** Starts a server and returns its URL. */
    public static String listen(CamelContext context) throws Exception {
        return listen(context, 0);
    }

    /** Starts a server at a port and returns its URL. */
    public static String listen(CamelContext context, int port) throws Exception {
        VertxPlatformHttpServerConfiguration configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setBindHost("127.0.0.1");
        configuration.setBindPort(port);
        configuration.setMaxBodySize(1L << 20);
        context.addService(new VertxPlatformHttpServer(configuration), true, true);
        PlatformHttpComponent component = context.getComponent("platform-http", PlatformHttpComponent.class);
        return "http://127.0.0.1:" + component.getEngine().getServerPort();
    }

    /** The status that a request is answered with. */
    public static int status(HttpRequest.Builder request) {
        return send(request).statusCode();
    }

    /** The answer to a request. */
    public static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A delivery without a signature. */
    public static HttpRequest.Builder delivery(String url, byte[] body) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
    }

    /** A delivery as the service makes it. */
    public static HttpRequest.Builder signedDelivery(String url, byte[] body, String key, long seconds) {
        String timestamp = Long.toString(seconds);
        return delivery(url, body)
                .header(HookSignature.TIMESTAMP_HEADER, timestamp)
                .header(HookSignature.SIGNATURE_HEADER, Signer.sign(key, timestamp, body));
    }
}
