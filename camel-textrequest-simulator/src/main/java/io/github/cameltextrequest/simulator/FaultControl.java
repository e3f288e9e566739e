package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The faults in the control API. */
final class FaultControl {
    private final Faults faults;

    FaultControl(Faults faults) {
        this.faults = faults;
    }

    void mount(Router router) {
        router.get("/faults").handler(ControlApi.answering(this::list));
        router.post("/faults").handler(ControlApi.answering(this::add));
        router.delete("/faults").handler(ControlApi.answering(this::clear));
        router.delete("/faults/:id").handler(ControlApi.answering(this::end));
    }

    private JsonObject list(RoutingContext context) {
        JsonArray items = new JsonArray();
        faults.active().forEach(fault -> items.add(toJson(fault)));
        return new JsonObject().put("items", items);
    }

    private JsonObject add(RoutingContext context) {
        return toJson(FaultJson.of(ControlApi.body(context)).activate(faults));
    }

    private JsonObject clear(RoutingContext context) {
        faults.clear();
        return list(context);
    }

    private JsonObject end(RoutingContext context) {
        int id = Integer.parseInt(context.pathParam("id"));
        faults.active().stream()
                .filter(fault -> fault.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("id must be that of a fault in force, but was " + id))
                .end();
        return list(context);
    }

    private static JsonObject toJson(ActiveFault fault) {
        return new JsonObject()
                .put("id", fault.id())
                .put("fault", fault.fault().kind().wireName())
                .put("calls", fault.calls())
                .put("strikes", fault.strikes());
    }
}
