package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** A subscription to one event of a dashboard; switched off by ten failed deliveries in a row. */
final class Hook {
    static final int FAILURES_UNTIL_DISCONNECTED = 10;

    private final int id;
    private final int dashboardId;
    private final String targetUrl;
    private final String event;
    private final String verb;
    private final boolean madeInPortal;
    private final Instant created;
    private boolean connected = true;
    private int failuresInRow;

    Hook(int id, int dashboardId, String targetUrl, String event, String verb, boolean madeInPortal, Instant created) {
        this.id = id;
        this.dashboardId = dashboardId;
        this.targetUrl = targetUrl;
        this.event = event;
        this.verb = verb;
        this.madeInPortal = madeInPortal;
        this.created = created;
    }

    int id() {
        return id;
    }

    int dashboardId() {
        return dashboardId;
    }

    String targetUrl() {
        return targetUrl;
    }

    String event() {
        return event;
    }

    String verb() {
        return verb;
    }

    boolean madeInPortal() {
        return madeInPortal;
    }

    Instant created() {
        return created;
    }

    boolean connected() {
        return connected;
    }

    int failuresInRow() {
        return failuresInRow;
    }

    void succeeded() {
        failuresInRow = 0;
    }

    void failed() {
        failuresInRow++;
        if (failuresInRow >= FAILURES_UNTIL_DISCONNECTED) {
            connected = false;
        }
    }

    void reconnect() {
        connected = true;
        failuresInRow = 0;
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("id", id)
                .put("target_url", targetUrl)
                .put("event", event)
                .put("dashboard_id", dashboardId)
                .put("httpVerb", verb)
                .put("is_user_defined", madeInPortal)
                .put("is_connected", connected);
    }
}
