package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** A subscription to one event of a dashboard; switched off by ten failed deliveries in a row. */
final class Hook {
    static final int FAILURES_UNTIL_DISCONNECTED = 10;

    private static final int ANSWERS_KEPT = 10;

    private final int id;
    private final int dashboardId;
    private final String targetUrl;
    private final String event;
    private final String verb;
    private final boolean madeInPortal;
    private final Instant created;
    private boolean connected = true;
    private final Deque<Integer> lastAnswers = new ArrayDeque<>();
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

    /** The statuses of the last deliveries, newest last. */
    Deque<Integer> lastAnswers() {
        return lastAnswers;
    }

    void answered(HookDelivery delivery) {
        failuresInRow = delivery.succeeded() ? 0 : failuresInRow + 1;
        connected &= failuresInRow < FAILURES_UNTIL_DISCONNECTED;
        lastAnswers.add(delivery.status());
        if (lastAnswers.size() > ANSWERS_KEPT) {
            lastAnswers.remove();
        }
    }

    void disconnect() {
        connected = false;
        failuresInRow = FAILURES_UNTIL_DISCONNECTED;
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
