package io.github.cameltextrequest.simulator;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.OpenAPIRoute;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import org.jspecify.annotations.Nullable;

/** Which request goes where: the API by the document's paths, the control API, uploads, and the rest to a plain 404. */
final class Routes {
    private static final String BODY = "textrequest.body";

    private Routes() {}

    static Router create(Vertx vertx, RequestPipeline pipeline, ControlApi control, Uploads uploads) {
        RouterBuilder api = RouterBuilder.create(vertx, ApiDocument.get().contract(vertx));
        api.getRoutes().stream()
                .filter(route -> pipeline.handles(operationId(route)))
                .forEach(route -> mount(route, pipeline));
        Router router = Router.router(vertx);
        router.route("/_simulator/*").subRouter(control.router(vertx));
        router.get(Uploads.PATH + "*").handler(context -> media(context, uploads));
        router.route(ApiDocument.BASE_PATH + "/*").handler(Routes::readBody);
        router.route(ApiDocument.BASE_PATH + "/*").subRouter(api.createRouter());
        router.route(ApiDocument.BASE_PATH + "/*").handler(context -> serve(context, pipeline, null));
        return router;
    }

    /** Vert.x only routes; it refuses legal requests, so the validation is another's. */
    private static void mount(OpenAPIRoute route, RequestPipeline pipeline) {
        String operationId = operationId(route);
        route.setDoValidation(false).addHandler(context -> serve(context, pipeline, operationId));
    }

    private static String operationId(OpenAPIRoute route) {
        return route.getOperation().getOperationId();
    }

    /** Keeps the bytes as they came, multipart included, since tests look at the wire. */
    private static void readBody(RoutingContext context) {
        context.request().body().onSuccess(body -> {
            context.put(BODY, body);
            context.next();
        });
    }

    private static void media(RoutingContext context, Uploads uploads) {
        Uploads.Upload upload = uploads.find(context.request().path());
        if (upload == null) {
            context.response().setStatusCode(404).end();
        } else {
            context.response().putHeader("Content-Type", upload.mimeType()).end(upload.content());
        }
    }

    private static void serve(RoutingContext context, RequestPipeline pipeline, @Nullable String operationId) {
        Buffer body = context.get(BODY);
        pipeline.serve(context, body, operationId);
    }
}
