package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** What a person can do beside texting, in the control API: attach a picture, pay, switch a hook on again. */
final class PersonControl {
    private final SimulatorServer server;
    private final Uploads uploads;

    PersonControl(SimulatorServer server, Uploads uploads) {
        this.server = server;
        this.uploads = uploads;
    }

    void mount(Router router) {
        router.post("/media/:name").handler(ControlApi.answering(this::upload));
        router.post("/dashboards/:id/payments").handler(ControlApi.answering(this::activatePayments));
        router.post("/dashboards/:id/payments/:payment/pay").handler(ControlApi.answering(this::pay));
        router.put("/dashboards/:id/hooks/:hook").handler(ControlApi.answering(this::reactivate));
    }

    private JsonObject upload(RoutingContext context) {
        Uploads.Upload upload =
                uploads.add(context.pathParam("name"), context.body().buffer());
        return new JsonObject().put("url", "http://" + context.request().authority() + upload.path());
    }

    private JsonObject activatePayments(RoutingContext context) {
        server.activatePayments(number(context, "id"));
        return new JsonObject().put("payments", "active");
    }

    private JsonObject pay(RoutingContext context) {
        server.dashboard(number(context, "id")).pay(number(context, "payment"));
        return new JsonObject().put("payment", "paid");
    }

    private JsonObject reactivate(RoutingContext context) {
        server.dashboard(number(context, "id")).reactivateHook(number(context, "hook"));
        return new JsonObject().put("hook", "connected");
    }

    private static int number(RoutingContext context, String name) {
        return Integer.parseInt(context.pathParam(name));
    }
}
