package io.github.cameltextrequest.examples.texttopay;

import io.github.cameltextrequest.examples.demo.Demonstration;
import io.github.cameltextrequest.examples.demo.Example;
import io.github.cameltextrequest.simulator.SimulatedContact;
import io.github.cameltextrequest.simulator.SimulatorServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;
import org.jspecify.annotations.Nullable;

/** The example's command line: see {@link Example}. */
public final class TextToPay extends Example {

    private static final int DASHBOARD = 121;
    private static final String CUSTOMER = "14235550142";
    private static final String INVOICE = """
            {"number": "2291", "phone": "423-555-0142", "amount": 120.50, "description": "Brake pads"}
            """;

    private @Nullable Path paid;

    public static void main(String... arguments) throws Exception {
        main(new TextToPay(), arguments);
    }

    @Override
    protected void configure(Main camel) {
        camel.configure().addRoutesBuilder(new PaymentRoutes(Clock.systemUTC()));
    }

    @Override
    protected String properties() {
        return "text-to-pay.properties";
    }

    @Override
    protected Map<String, String> prepare(SimulatorServer simulator, Path folder) throws IOException {
        simulator.activatePayments(DASHBOARD);
        paid = folder.resolve("paid/2291.json");
        Files.writeString(Files.createDirectory(folder.resolve("invoices")).resolve("2291.json"), INVOICE);
        return Map.of("payments.folder", folder.toString(), "payments.remind-after", "2s", "payments.look-every", "1s");
    }

    @Override
    protected void play(SimulatorServer simulator, CamelContext context) throws InterruptedException {
        Path done = Objects.requireNonNull(paid);
        SimulatedContact customer = simulator.contact(CUSTOMER);
        Demonstration.await("a reminder", () -> customer.inbox().size() == 2);
        String asked = customer.inbox().get(0).body();
        simulator.dashboard(DASHBOARD).pay(Integer.parseInt(asked.substring(asked.lastIndexOf('/') + 1)));
        Demonstration.await("the news of the payment", () -> Files.exists(done));
        Demonstration.say("Paid: " + done.getFileName());
    }
}
