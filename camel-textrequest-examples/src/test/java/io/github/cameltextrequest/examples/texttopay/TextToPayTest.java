package io.github.cameltextrequest.examples.texttopay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.examples.demo.Demonstration;
import io.github.cameltextrequest.simulator.SentMessage;
import io.github.cameltextrequest.simulator.TextRequestSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class TextToPayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CUSTOMER = "14235550142";

    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.create();

    @TempDir
    Path folder;

    private Main camel;

    @BeforeEach
    void start() {
        simulator.activatePayments(121);
        startCamel();
    }

    private void startCamel() {
        camel = new Main();
        camel.setPropertyPlaceholderLocations("classpath:text-to-pay.properties");
        Demonstration.options(simulator).forEach(camel::addOverrideProperty);
        camel.addOverrideProperty("camel.component.textrequest.poll-interval", "100ms");
        camel.addOverrideProperty(
                "camel.component.textrequest.event-store-file",
                folder.resolve("events.db").toString());
        camel.addOverrideProperty("payments.folder", folder.toString());
        camel.addOverrideProperty("payments.look-every", "100ms");
        Clock time = simulator.clock();
        camel.configure().addRoutesBuilder(new PaymentRoutes(time));
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    private void put(String into, String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        Files.createDirectories(folder.resolve(into));
        Files.move(file, folder.resolve(into).resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private void ask(String number) throws IOException {
        put(
                "invoices",
                number + ".json",
                "{\"number\": \"" + number
                        + "\", \"phone\": \"423-555-0142\", \"amount\": 120.50, \"description\": \"Brake pads\"}");
    }

    private List<String> awaitInbox(int texts) {
        await().atMost(PATIENCE).until(() -> simulator.contact(CUSTOMER).inbox().size() >= texts);
        return simulator.contact(CUSTOMER).inbox().stream()
                .map(SentMessage::body)
                .toList();
    }

    private void awaitFile(String name) {
        await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve(name)));
    }

    @Test
    void whatWasAskedForAndPaidStandsInTheFolderPaid() throws IOException {
        ask("2291");
        String asked = awaitInbox(1).get(0);
        assertThat(asked).startsWith("Invoice 2291: Brake pads $120.5");

        simulator.dashboard(121).pay(Integer.parseInt(asked.substring(asked.lastIndexOf('/') + 1)));

        awaitFile("paid/2291.json");
        assertThat(folder.resolve("paid/2291.json")).content().contains("Paid", "2291");
    }

    @Test
    void anOpenPaymentIsRemindedOfOnceAndNotBeforeItsTime() throws IOException {
        ask("2291");
        awaitInbox(1);
        simulator.clock().advance(Duration.ofDays(2));
        awaitLooks(2);
        assertThat(simulator.contact(CUSTOMER).inbox()).hasSize(1);

        simulator.clock().advance(Duration.ofDays(2));
        assertThat(awaitInbox(2)).last().asString().startsWith("Reminder");
        awaitLooks(2);
        simulator.clock().advance(Duration.ofDays(2));
        awaitLooks(2);

        assertThat(simulator.contact(CUSTOMER).inbox()).hasSize(2);
        assertThat(simulator.requestCount("SendPaymentReminder")).isOne();
    }

    /** So many times more has the route looked at all payments. */
    private void awaitLooks(int looks) {
        int before = simulator.requestCount("GetPayments");
        // The poll of the events asks for the same list.
        await().atMost(PATIENCE).until(() -> simulator.requestCount("GetPayments") >= before + 4 * looks);
    }

    @Test
    void anInvoiceReadTwiceIsAskedForOnceEvenAfterARestart() throws IOException {
        ask("2291");
        awaitFile("asked/2291.json");
        camel.stop();
        startCamel();
        Files.delete(folder.resolve("asked/2291.json"));

        ask("2291");
        awaitFile("asked/2291.json");

        assertThat(simulator.requestCount("CreatePayment")).isOne();
    }

    @Test
    void whatCameInCashIsMarkedAsPaid() throws IOException {
        ask("2291");
        ask("2292");
        awaitInbox(2);

        put("received-in-cash", "2291", "");

        awaitFile("paid/2291.json");
        assertThat(folder.resolve("paid/2291.json")).content().contains("MarkedAsPaid");
        assertThat(folder.resolve("paid/2292.json")).doesNotExist();
    }

    @Test
    void aPaymentThatCouldNotBeTextedStandsInTheFolderUnpaid() throws IOException {
        simulator.contact(CUSTOMER).texts("STOP");

        ask("2291");

        awaitFile("unpaid/2291.json");
    }

    @Test
    void anInvoiceThatIsRefusedIsSetAside() throws IOException {
        put("invoices", "1.json", "{\"number\": \"1\", \"phone\": \"555\", \"amount\": 1, \"description\": \"x\"}");
        put("invoices", "2.json", "no JSON");

        awaitFile("refused/1.json");
        awaitFile("refused/2.json");
        assertThat(simulator.requestCount("CreatePayment")).isZero();
    }
}
