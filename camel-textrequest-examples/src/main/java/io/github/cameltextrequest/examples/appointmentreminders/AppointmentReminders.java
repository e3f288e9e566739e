package io.github.cameltextrequest.examples.appointmentreminders;

import io.github.cameltextrequest.examples.demo.Demonstration;
import io.github.cameltextrequest.examples.demo.Example;
import io.github.cameltextrequest.simulator.SimulatorServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;
import org.jspecify.annotations.Nullable;

/** The example's command line: see {@link Example}. */
public final class AppointmentReminders extends Example {

    private static final String SAMPLE = "/appointments.csv";

    private @Nullable Path report;

    public static void main(String... arguments) throws Exception {
        main(new AppointmentReminders(), arguments);
    }

    @Override
    protected void configure(Main camel) {
        camel.configure().addRoutesBuilder(new AppointmentRoutes());
    }

    @Override
    protected String properties() {
        return "appointment-reminders.properties";
    }

    @Override
    protected Map<String, String> prepare(SimulatorServer simulator, Path folder) throws IOException {
        report = folder.resolve("report.csv");
        Path inbox = Files.createDirectory(folder.resolve("in"));
        try (InputStream sample = Objects.requireNonNull(getClass().getResourceAsStream(SAMPLE))) {
            Files.copy(sample, inbox.resolve("friday.csv"));
        }
        simulator.contact("14235550144").texts("STOP");
        return Map.of("appointments.folder", inbox.toString(), "appointments.report", report.toString());
    }

    @Override
    protected void play(SimulatorServer simulator, CamelContext context) throws IOException {
        simulator.awaitSent(2);
        simulator.contact("14235550142").texts("C");
        simulator.awaitSent(3);
        simulator.contact("14235550143").texts("r");
        simulator.awaitSent(4);
        Demonstration.say("The report:\n" + Files.readString(Objects.requireNonNull(report)));
    }
}
