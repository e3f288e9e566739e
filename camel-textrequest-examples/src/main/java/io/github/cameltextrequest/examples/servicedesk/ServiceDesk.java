package io.github.cameltextrequest.examples.servicedesk;

import io.github.cameltextrequest.examples.demo.Example;
import io.github.cameltextrequest.simulator.SimulatorServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.apache.camel.main.Main;
import org.jspecify.annotations.Nullable;

/** The example's command line: see {@link Example}. */
public final class ServiceDesk extends Example {

    private static final String CUSTOMER = "14235550142";
    private static final String WEBHOOK_TOKEN = "a-secret-of-the-business-rule";

    private @Nullable AsmsStandIn asms;

    public static void main(String... arguments) throws Exception {
        main(new ServiceDesk(), arguments);
    }

    @Override
    protected void configure(Main camel) {
        camel.configure().addRoutesBuilder(new ConversationRoute());
        camel.configure().addRoutesBuilder(new CaseChangedRoute());
    }

    @Override
    protected String properties() {
        return "service-desk.properties";
    }

    @Override
    protected Map<String, String> prepare(SimulatorServer simulator, Path folder) throws IOException {
        asms = AsmsStandIn.start();
        Map<String, String> properties = new HashMap<>(asms.properties());
        properties.put("asms.webhook-token", WEBHOOK_TOKEN);
        properties.put("staff.queue", folder.resolve("staff-queue").toString());
        properties.put("camel.server.port", "0");
        return properties;
    }

    @Override
    protected void play(SimulatorServer simulator, CamelContext context) throws IOException, InterruptedException {
        AsmsStandIn standIn = Objects.requireNonNull(asms);
        text(simulator, "The printer on floor 2 is on fire");
        text(simulator, "Only smoke by now, but a lot of it");
        text(simulator, "STATUS");
        new BusinessRule(webhook(context)).tell(standIn.changeState(1, "In progress"), CUSTOMER, Instant.now());
        text(simulator, "status");
    }

    private static void text(SimulatorServer simulator, String text) {
        int before = simulator.sent().size();
        simulator.contact(CUSTOMER).texts(text);
        simulator.awaitSent(before + 1);
    }

    private static URI webhook(CamelContext context) {
        int port = context.getComponent("platform-http", PlatformHttpComponent.class)
                .getEngine()
                .getServerPort();
        return URI.create("http://127.0.0.1:" + port + "/asms/" + WEBHOOK_TOKEN);
    }

    @Override
    public void close() {
        if (asms != null) {
            asms.close();
        }
    }
}
