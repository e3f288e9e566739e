package io.github.cameltextrequest.benchmarks.lists;

import io.github.cameltextrequest.benchmarks.measure.Subject;
import io.github.cameltextrequest.benchmarks.service.StubServer;
import io.github.cameltextrequest.benchmarks.service.Wire;
import io.github.cameltextrequest.model.BulkReport;
import io.github.cameltextrequest.model.ContactBulkWrite;
import java.io.IOException;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** The component's {@code bulkUpdateContacts}. */
final class BulkUpsert implements Subject {

    private final CamelContext context = new DefaultCamelContext();
    private final ProducerTemplate template;
    private final List<ContactBulkWrite> contacts;

    BulkUpsert(String baseUrl, List<ContactBulkWrite> contacts) {
        this.contacts = contacts;
        context.addComponent("textrequest", StubServer.component(baseUrl, 0));
        context.start();
        template = context.createProducerTemplate();
    }

    @Override
    public String name() {
        return "bulkUpdateContacts";
    }

    @Override
    public void call() throws IOException {
        BulkReport report = template.requestBody(
                "textrequest:bulkUpdateContacts?dashboardId=" + Wire.DASHBOARD + "&chunkSize=" + BulkBenchmark.CHUNK,
                contacts,
                BulkReport.class);
        if (!report.allDone()) {
            throw new IOException("a chunk was not taken");
        }
    }

    @Override
    public void close() throws IOException {
        template.close();
        context.stop();
    }
}
