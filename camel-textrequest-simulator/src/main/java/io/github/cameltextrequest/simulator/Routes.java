package io.github.cameltextrequest.simulator;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.OpenAPIRoute;
import io.vertx.ext.web.openapi.router.RouterBuilder;

/** Which request goes where: the API by the document's paths, the control API, uploads, and the rest to a plain 404. */
final class Routes {
    private Routes() {}

    static Router create(Vertx vertx, RequestPipeline pipeline, ControlApi control, Uploads uploads, Outage outage) {
        RouterBuilder api = RouterBuilder.create(vertx, ApiDocument.get().contract(vertx));
        api.getRoutes().stream()
                .filter(route -> pipeline.handles(operationId(route)))
                .forEach(route -> mount(route, pipeline, outage));
        Router router = Router.router(vertx);
        router.route("/_simulator/*").subRouter(control.router(vertx));
        router.get(Uploads.PATH + "*").handler(context -> media(context, uploads));
        router.route(ApiDocument.BASE_PATH + "/*").subRouter(api.createRouter());
        router.route(ApiDocument.BASE_PATH + "/*").handler(context -> pipeline.serve(context, null, outage));
        return router;
    }

    /** Vert.x only routes; it refuses legal requests, so the validation is another's. */
    private static void mount(OpenAPIRoute route, RequestPipeline pipeline, Outage outage) {
        String operationId = operationId(route);
        route.setDoValidation(false).addHandler(context -> pipeline.serve(context, operationId, outage));
    }

    private static String operationId(OpenAPIRoute route) {
        return route.getOperation().getOperationId();
    }

    private static void media(RoutingContext context, Uploads uploads) {
        Uploads.Upload upload = uploads.find(context.request().path());
        if (upload == null) {
            context.response().setStatusCode(404).end();
        } else {
            context.response().putHeader("Content-Type", upload.mimeType()).end(upload.content());
        }
    }
}
