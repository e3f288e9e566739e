package io.github.cameltextrequest.benchmarks.lists;

import io.github.cameltextrequest.benchmarks.measure.Subject;
import io.github.cameltextrequest.benchmarks.service.StubServer;
import io.github.cameltextrequest.benchmarks.service.Wire;
import io.github.cameltextrequest.model.Contact;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** The component's {@code fetch=stream}, a page at a time, from the top when it ends. For one caller. */
final class StreamedContacts implements Subject {

    private static final int PAGE = 1000;

    private final CamelContext context = new DefaultCamelContext();
    private final ProducerTemplate template;
    private Iterator<Contact> rows = Collections.emptyIterator();

    StreamedContacts(String baseUrl) {
        context.addComponent("textrequest", StubServer.component(baseUrl, 0));
        context.start();
        template = context.createProducerTemplate();
    }

    @Override
    public String name() {
        return "getContacts?fetch=stream";
    }

    @Override
    public void call() {
        if (!rows.hasNext()) {
            rows = all().iterator();
        }
        for (int i = 0; i < PAGE && rows.hasNext(); i++) {
            rows.next();
        }
    }

    @SuppressWarnings("unchecked")
    Iterable<Contact> all() {
        return template.requestBody(
                "textrequest:getContacts?fetch=stream&dashboardId=" + Wire.DASHBOARD, null, Iterable.class);
    }

    @Override
    public void close() throws IOException {
        template.close();
        context.stop();
    }
}
