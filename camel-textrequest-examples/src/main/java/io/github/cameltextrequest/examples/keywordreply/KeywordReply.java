package io.github.cameltextrequest.examples.keywordreply;

import io.github.cameltextrequest.examples.demo.Demonstration;
import io.github.cameltextrequest.examples.demo.TemporaryFolder;
import io.github.cameltextrequest.simulator.SimulatorServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.main.Main;

/**
 * The example's command line: {@code [--once] [--yaml]}. Without configuration it starts the simulator and has a
 * customer text it; with TEXTREQUEST_API_KEY and TEXTREQUEST_DASHBOARD_ID it answers the texts of that account.
 */
public final class KeywordReply {

    private static final String COMPONENT = "camel.component.textrequest.";
    private static final Path EVENTS = Path.of("keyword-reply.db");

    private final CommandLine commandLine;
    private final Main camel = new Main();

    KeywordReply(CommandLine commandLine) {
        this.commandLine = commandLine;
    }

    public static void main(String... arguments) throws Exception {
        CommandLine commandLine;
        try {
            commandLine = CommandLine.of(List.of(arguments), System.getenv());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        int exitCode = new KeywordReply(commandLine).run();
        // Not for 0: after Ctrl-C the JVM is ending already, and exit would wait for its own end.
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /** Runs until Ctrl-C, or with --once until the conversation is over; returns the exit code. */
    int run() throws Exception {
        return commandLine.dashboardId() == null ? simulated() : real(commandLine.dashboardId());
    }

    private int real(String dashboardId) throws Exception {
        Demonstration.say("Answering the texts of dashboard " + dashboardId + ". What was answered stands in "
                + EVENTS.toAbsolutePath() + ". Ctrl-C ends.");
        configure(realAccount(dashboardId, EVENTS));
        camel.run();
        return camel.getExitCode();
    }

    /** Real customers are answered once, however often the example is started. */
    static Map<String, String> realAccount(String dashboardId, Path events) {
        return Map.of(COMPONENT + "dashboard-id", dashboardId, COMPONENT + "event-store-file", events.toString());
    }

    private int simulated() throws Exception {
        try (TemporaryFolder folder = new TemporaryFolder();
                SimulatorServer simulator = SimulatorServer.configure().build().start()) {
            ScriptedCustomer customer = new ScriptedCustomer(simulator);
            Demonstration.say(customer.introduction());
            configure(folder.eventStore());
            return new Demonstration(camel).run(simulator, customer::play, commandLine.once(), customer.yourTurn());
        }
    }

    private void configure(Map<String, String> properties) {
        properties.forEach(camel::addInitialProperty);
        camel.configure().setAutoConfigurationLogSummary(false);
        if (commandLine.yaml()) {
            camel.configure().setRoutesIncludePattern("classpath:keyword-reply.camel.yaml");
        } else {
            camel.configure().addRoutesBuilder(new KeywordReplyRoute());
        }
    }
}
