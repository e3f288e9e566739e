package io.github.cameltextrequest.simulator;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The page at {@code /} where a person plays the contact: three files, without anything from elsewhere. */
final class PhonePage {
    static final Map<String, String> FILES = Map.of(
            "/", "text/html; charset=utf-8",
            "/phone.css", "text/css; charset=utf-8",
            "/phone.js", "text/javascript; charset=utf-8",
            "/view.js", "text/javascript; charset=utf-8");

    private static final String FOLDER = "/phone-page";
    private static final String POLICY =
            "default-src 'self'; img-src 'self' http: https: data:; frame-ancestors 'none'; base-uri 'none'";

    private PhonePage() {}

    static void mount(Router router, PageStream stream) {
        FILES.forEach((path, type) -> {
            Buffer content = read(path.equals("/") ? "/index.html" : path);
            router.get(path).handler(context -> send(context, type, content));
        });
        router.get("/_page/events").handler(stream::open);
    }

    private static void send(RoutingContext context, String type, Buffer content) {
        context.response()
                .putHeader("Content-Type", type)
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("Cache-Control", "no-store")
                .end(content);
    }

    private static Buffer read(String file) {
        try (InputStream input = PhonePage.class.getResourceAsStream(FOLDER + file)) {
            if (input == null) {
                throw new IllegalStateException("The page has no file " + file);
            }
            return Buffer.buffer(input.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
