package io.github.cameltextrequest.benchmarks.send;

import io.github.cameltextrequest.benchmarks.measure.Subject;
import java.io.IOException;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/** A route of a context, called as a program would call it. */
final class CamelRoute implements Subject {

    private final String name;
    private final Object body;
    private final Endpoint endpoint;
    private final ProducerTemplate template;

    CamelRoute(String name, CamelContext context, String uri, Object body) {
        this.name = name;
        this.body = body;
        this.endpoint = context.getEndpoint(uri);
        this.template = context.createProducerTemplate();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void call() throws Exception {
        Exchange done =
                template.send(endpoint, exchange -> exchange.getMessage().setBody(body));
        if (done.getException() != null) {
            throw done.getException();
        }
    }

    @Override
    public void close() throws IOException {
        template.close();
    }
}
