package io.github.cameltextrequest.benchmarks.start;

import io.github.cameltextrequest.TextRequestComponent;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** Starts one context in a JVM of its own, and prints milliseconds and the heap in use after a collection. */
public final class ContextStart {

    static final String EMPTY = "empty";
    static final String FULL = "full";

    /** A route of Camel's own parts only: what any route with an HTTP call costs. */
    static final String ORDINARY = "ordinary";

    private ContextStart() {}

    public static void main(String[] arguments) throws Exception {
        long begin = System.nanoTime();
        DefaultCamelContext context = new DefaultCamelContext();
        if (arguments[0].equals(FULL)) {
            context.addComponent("textrequest", component());
            context.addRoutes(route());
        } else if (arguments[0].equals(ORDINARY)) {
            context.addRoutes(ordinaryRoute());
        }
        context.start();
        double millis = (System.nanoTime() - begin) / 1e6;
        System.gc();
        System.out.println(millis + " "
                + (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()));
        Runtime.getRuntime().halt(0);
    }

    /** Of a service that is not there: the start must not wait for it. */
    private static TextRequestComponent component() {
        TextRequestComponent component = new TextRequestComponent();
        component.getConfiguration().setApiKey("benchmark");
        component.getConfiguration().setBaseUrl("http://127.0.0.1:9/api/v3");
        return component;
    }

    private static RouteBuilder route() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("textrequest:events?dashboardId=121")
                        .routeId("answer")
                        .setBody(constant("Thanks!"))
                        .to("textrequest:sendMessageByPhoneNumber");
            }
        };
    }

    private static RouteBuilder ordinaryRoute() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:answer")
                        .routeId("answer")
                        .setBody(constant("Thanks!"))
                        .to("http://127.0.0.1:9/api/v3");
            }
        };
    }
}
