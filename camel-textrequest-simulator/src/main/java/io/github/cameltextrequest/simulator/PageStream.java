package io.github.cameltextrequest.simulator;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Keeps an open page up to date by server-sent events: the whole of what it shows, whenever it has changed. */
final class PageStream {
    private static final long LOOK_MILLIS = 100;

    private final Vertx vertx;
    private final PageState state;

    PageStream(Vertx vertx, PageState state) {
        this.vertx = vertx;
        this.state = state;
    }

    void open(RoutingContext context) {
        String dashboard = context.request().getParam("dashboard");
        String contact = context.request().getParam("contact");
        HttpServerResponse response = context.response()
                .setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store");
        Viewer viewer = new Viewer(dashboard, contact, response);
        viewer.look();
        long timer = vertx.setPeriodic(LOOK_MILLIS, tick -> viewer.look());
        response.closeHandler(closed -> vertx.cancelTimer(timer));
    }

    /** One open page; all on the event loop of its connection. */
    private final class Viewer {
        private final @Nullable String dashboard;
        private final @Nullable String contact;
        private final HttpServerResponse response;
        private String seen = "";

        Viewer(@Nullable String dashboard, @Nullable String contact, HttpServerResponse response) {
            this.dashboard = dashboard;
            this.contact = contact;
            this.response = response;
        }

        void look() {
            if (response.closed() || response.writeQueueFull()) {
                return;
            }
            String now = state.of(dashboard, contact).encode();
            if (!now.equals(seen)) {
                seen = now;
                response.write("data: " + now + "\n\n");
            }
        }
    }
}
