package io.github.cameltextrequest.benchmarks.send;

import io.github.cameltextrequest.benchmarks.service.Wire;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.dataformat.JsonLibrary;

/** The component, and what a user would write instead. */
final class SendRoutes extends RouteBuilder {

    static final String UNLIMITED = "textrequest";
    static final String LIMITED = "textrequestLimited";

    static final String OURS = "direct:textrequest";
    static final String OURS_LIMITED = "direct:textrequestLimited";
    static final String ORDINARY = "direct:ordinary";
    static final String FASTEST = "direct:fastest";
    static final String REST_OPENAPI = "direct:restOpenapi";

    private final String baseUrl;

    SendRoutes(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    @Override
    public void configure() {
        ours();
        ordinary();
        fastest();
        restOpenapi();
    }

    private void ours() {
        String send = ":sendMessageByPhoneNumber?dashboardId=" + Wire.DASHBOARD + "&phoneNumber=" + Wire.PHONE;
        from(OURS).to(UNLIMITED + send);
        // Of a second component, because a limit belongs to a key and a context: beyond what can be reached, but
        // counted.
        from(OURS_LIMITED).to(LIMITED + send);
    }

    /** As the manual shows it: the verb in a header, the address in the URI. */
    private void ordinary() {
        from(ORDINARY)
                .marshal()
                .json(JsonLibrary.Jackson)
                .setHeader("x-api-key", constant(Wire.KEY))
                .setHeader(Exchange.CONTENT_TYPE, constant("application/json"))
                .setHeader(Exchange.HTTP_METHOD, constant("POST"))
                .setHeader("phone", constant(Wire.PHONE))
                .toD(baseUrl + "/dashboards/" + Wire.DASHBOARD + "/contacts/${header.phone}/messages")
                .unmarshal()
                .json(JsonLibrary.Jackson, HandWrittenMessage.class);
    }

    /** By somebody who has measured: a fixed address, no verb to convert, a pool as large as the callers are many. */
    private void fastest() {
        from(FASTEST)
                .marshal()
                .json(JsonLibrary.Jackson)
                .setHeader("x-api-key", constant(Wire.KEY))
                .setHeader(Exchange.CONTENT_TYPE, constant("application/json"))
                .to(baseUrl + Wire.path() + "?httpMethod=POST&connectionsPerRoute=" + Wire.CONNECTIONS
                        + "&maxTotalConnections=" + Wire.CONNECTIONS)
                .unmarshal()
                .json(JsonLibrary.Jackson, HandWrittenMessage.class);
    }

    private void restOpenapi() {
        String host = baseUrl.substring(0, baseUrl.indexOf("/api/"));
        from(REST_OPENAPI)
                .marshal()
                .json(JsonLibrary.Jackson)
                .setHeader("x-api-key", constant(Wire.KEY))
                .setHeader("dashboard_id", constant(Wire.DASHBOARD))
                .setHeader("phone_number", constant(Wire.PHONE))
                .to("rest-openapi:classpath:textrequest-openapi.yaml#SendMessageByPhoneNumber?host=" + host
                        + "&basePath=/api/v3&componentName=http&consumes=application/json&produces=application/json")
                .unmarshal()
                .json(JsonLibrary.Jackson, HandWrittenMessage.class);
    }
}
