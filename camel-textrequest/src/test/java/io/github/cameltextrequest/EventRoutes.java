package io.github.cameltextrequest;

import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.event.MessageEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** What routes that consume events have received, and how they are added to a context. */
final class EventRoutes implements Processor {

    /** Polls without a pause worth mentioning. */
    static final String EVENTS = "textrequest:events?dashboardId=121&pollInterval=20&redeliveryDelay=1";

    private final List<Exchange> exchanges = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void process(Exchange exchange) {
        exchanges.add(exchange.copy());
    }

    List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    List<String> texts() {
        return exchanges().stream().map(EventRoutes::text).toList();
    }

    static String text(Exchange exchange) {
        return exchange.getMessage().getBody(MessageEvent.class).text();
    }

    Exchange awaitOne() {
        awaitTexts(1);
        return exchanges.get(0);
    }

    void awaitTexts(int count) {
        await().until(() -> exchanges.size() >= count);
    }

    /** A route that receives into this. */
    EventRoutes receive(DefaultCamelContext context, String routeId, String uri) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId(routeId).process(EventRoutes.this);
            }
        });
        return this;
    }

    /** A route that answers each event at an endpoint. */
    static void answer(DefaultCamelContext context, String uri, String text, String to) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId("answers").setBody(constant(text)).to(to);
            }
        });
    }
}
