package io.github.cameltextrequest.simulator;

import io.github.cameltextrequest.simulator.WebhookBehavior.HookListing;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Locale;

/** Hooks, and how they are treated, in the control API. */
final class WebhookControl {
    private final SimulatorServer server;

    WebhookControl(SimulatorServer server) {
        this.server = server;
    }

    void mount(Router router) {
        router.post("/webhooks").handler(ControlApi.answering(this::behave));
        router.get("/deliveries").handler(ControlApi.answering(this::deliveries));
        router.post("/dashboards/:id/hooks").handler(ControlApi.answering(this::addHook));
    }

    private JsonObject behave(RoutingContext context) {
        JsonObject body = ControlApi.body(context);
        body.fieldNames().forEach(name -> behave(name, body));
        return body;
    }

    private void behave(String name, JsonObject body) {
        WebhookBehavior webhooks = server.webhooks();
        switch (name) {
            case "signed" -> webhooks.signed(body.getBoolean(name));
            case "lost" -> webhooks.lost(body.getBoolean(name));
            case "copies" -> webhooks.copies(body.getInteger(name));
            case "delay" -> webhooks.delay(Duration.parse(body.getString(name)));
            case "pairs_swapped" -> webhooks.pairsSwapped(body.getBoolean(name));
            case "content_type" -> webhooks.contentType(body.getString(name));
            case "listing" ->
                webhooks.listing(HookListing.valueOf(body.getString(name).toUpperCase(Locale.ROOT)));
            case "listing_delay" -> webhooks.listingDelay(Duration.parse(body.getString(name)));
            default -> throw new IllegalArgumentException("Webhooks have no member '" + name + "'");
        }
    }

    private JsonObject deliveries(RoutingContext context) {
        JsonArray items = new JsonArray();
        server.deliveries().forEach(delivery -> items.add(toJson(delivery)));
        return new JsonObject().put("items", items);
    }

    static JsonObject toJson(HookDelivery delivery) {
        return new JsonObject()
                .put("hook_id", delivery.hookId())
                .put("dashboard_id", delivery.dashboardId())
                .put("event", delivery.event())
                .put("target_url", delivery.targetUrl())
                .put("body", delivery.body())
                .put("status", delivery.status())
                .put("at", delivery.at().toString());
    }

    private JsonObject addHook(RoutingContext context) {
        JsonObject body = ControlApi.body(context);
        String event = body.getString("event");
        String url = body.getString("target_url");
        if (event == null || url == null) {
            throw new IllegalArgumentException("The body must be JSON with the members 'event' and 'target_url'");
        }
        int dashboard = Integer.parseInt(context.pathParam("id"));
        return new JsonObject().put("id", server.portalHook(dashboard, event, url));
    }
}
