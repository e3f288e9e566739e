package io.github.cameltextrequest.simulator;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;

/** What drives the simulator from outside the JVM: JSON under {@code /_simulator}, without a key, as it is on loopback. */
final class ControlApi {
    private final SimulatorServer server;
    private final Uploads uploads;
    private final Outage outage;

    ControlApi(SimulatorServer server, Uploads uploads, Outage outage) {
        this.server = server;
        this.uploads = uploads;
        this.outage = outage;
    }

    Router router(Vertx vertx) {
        Router router = Router.router(vertx);
        router.route().handler(BodyHandler.create(false));
        router.get("/health").handler(answering(this::health));
        router.get("/sent").handler(answering(this::sent));
        router.post("/contacts/:phone/texts").handler(answering(this::textIn));
        router.post("/clock/advance").handler(answering(this::advance));
        router.post("/clock/speed").handler(answering(this::runFaster));
        router.post("/reset").handler(answering(this::reset));
        router.get("/requests").handler(answering(this::requests));
        router.post("/outage").handler(answering(this::outage));
        new FaultControl(server.faults()).mount(router);
        new WebhookControl(server).mount(router);
        new PersonControl(server, uploads).mount(router);
        return router;
    }

    static Handler<RoutingContext> answering(Function<RoutingContext, JsonObject> action) {
        return context -> {
            try {
                context.json(action.apply(context));
            } catch (IllegalArgumentException
                    | Refusal
                    | DateTimeParseException
                    | DecodeException
                    | ClassCastException e) {
                context.response().setStatusCode(400);
                context.json(new JsonObject().put("message", e.getMessage()));
            }
        };
    }

    private JsonObject health(RoutingContext context) {
        return new JsonObject().put("status", "UP").put("base_url", server.baseUrl());
    }

    private JsonObject sent(RoutingContext context) {
        JsonArray items = new JsonArray();
        server.sent().forEach(message -> items.add(toJson(message)));
        return new JsonObject().put("items", items);
    }

    private static JsonObject toJson(SentMessage message) {
        return new JsonObject()
                .put("message_id", message.messageId())
                .put("dashboard_id", message.dashboardId())
                .put("from", message.from())
                .put("to", message.to())
                .put("body", message.body())
                .put("sender_name", message.senderName())
                .put("mms_media", new JsonArray(message.mediaUrls()))
                .put("status_callback", message.statusCallback())
                .put("at", message.at().toString());
    }

    private JsonObject textIn(RoutingContext context) {
        JsonObject body = body(context);
        String text = body.getString("text");
        if (text == null) {
            throw new IllegalArgumentException("The body must be JSON with a member 'text'");
        }
        String phone = context.pathParam("phone");
        Integer dashboard = body.getInteger("dashboard");
        SimulatedContact contact = dashboard == null ? server.contact(phone) : server.contact(dashboard, phone);
        return new JsonObject().put("message_id", contact.texts(text, media(body)));
    }

    private static String[] media(JsonObject body) {
        List<?> urls = body.getJsonArray("media", new JsonArray()).getList();
        return urls.stream().map(String.class::cast).toArray(String[]::new);
    }

    private JsonObject advance(RoutingContext context) {
        server.clock().advance(duration(context));
        return new JsonObject().put("now", server.clock().instant().toString());
    }

    private JsonObject runFaster(RoutingContext context) {
        Integer factor = body(context).getInteger("factor");
        if (factor == null) {
            throw new IllegalArgumentException("The body must be JSON with a member 'factor' such as 60");
        }
        server.clock().runFaster(factor);
        return new JsonObject().put("now", server.clock().instant().toString());
    }

    private JsonObject requests(RoutingContext context) {
        JsonArray items = new JsonArray();
        server.requests().forEach(request -> items.add(toJson(request)));
        return new JsonObject().put("items", items);
    }

    private static JsonObject toJson(RecordedRequest request) {
        return new JsonObject()
                .put("at", request.at().toString())
                .put("method", request.method())
                .put("path", request.path())
                .put("query", request.query())
                .put("operation", request.operationId())
                .put("body", request.bodyText())
                .put("fault", request.fault())
                .put("processed", request.processed());
    }

    /** Answered first, as the connection of this very call ends with the others. */
    private JsonObject outage(RoutingContext context) {
        Duration duration = duration(context);
        context.response().endHandler(sent -> outage.refuseFor(duration));
        return new JsonObject().put("refused_for", duration.toString());
    }

    private JsonObject reset(RoutingContext context) {
        server.reset();
        return new JsonObject().put("status", "reset");
    }

    private static Duration duration(RoutingContext context) {
        String duration = body(context).getString("duration");
        if (duration == null) {
            throw new IllegalArgumentException("The body must be JSON with a member 'duration' such as \"PT1M\"");
        }
        return Duration.parse(duration);
    }

    static JsonObject body(RoutingContext context) {
        JsonObject body = context.body().asJsonObject();
        return body == null ? new JsonObject() : body;
    }
}
