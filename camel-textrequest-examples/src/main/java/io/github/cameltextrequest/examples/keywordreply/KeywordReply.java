package io.github.cameltextrequest.examples.keywordreply;

import io.github.cameltextrequest.simulator.SimulatorServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;

/**
 * The example's command line: {@code [--once] [--yaml]}. Without configuration it starts the simulator and has a
 * customer text it; with TEXTREQUEST_API_KEY and TEXTREQUEST_DASHBOARD_ID it answers the texts of that account.
 */
public final class KeywordReply {

    private static final String COMPONENT = "camel.component.textrequest.";
    private static final String SIMULATED_DASHBOARD = "121";
    private static final Path EVENTS = Path.of("keyword-reply.db");

    private final CommandLine commandLine;
    private final Main camel = new Main();
    private volatile boolean brokeOff;

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
        say("Answering the texts of dashboard " + dashboardId + ". What was answered stands in "
                + EVENTS.toAbsolutePath() + ". Ctrl-C ends.");
        configure(realAccount(dashboardId, EVENTS));
        camel.run();
        return camel.getExitCode();
    }

    /** Real customers are answered once, however often the example is started. */
    static Map<String, String> realAccount(String dashboardId, Path events) {
        return Map.of("dashboard-id", dashboardId, "event-store-file", events.toString());
    }

    private int simulated() throws Exception {
        try (SimulatorServer simulator = SimulatorServer.configure().build().start()) {
            say("No TEXTREQUEST_API_KEY is set: a simulated customer texts the simulator at " + simulator.baseUrl());
            configure(Map.ofEntries(
                    Map.entry("base-url", simulator.baseUrl()),
                    Map.entry("api-key", simulator.apiKey()),
                    Map.entry("dashboard-id", SIMULATED_DASHBOARD),
                    Map.entry("poll-interval", "500ms"),
                    // Polled this often, the default limit would be used up in a minute.
                    Map.entry("rate-limit", "0")));
            camel.addMainListener(new MainListenerSupport() {
                @Override
                public void afterStart(BaseMainSupport main) {
                    playBesides(simulator, main.getCamelContext());
                }
            });
            camel.run();
            return brokeOff ? 1 : camel.getExitCode();
        }
    }

    private void playBesides(SimulatorServer simulator, CamelContext context) {
        Thread thread = new Thread(() -> play(simulator, context), "customer");
        thread.setDaemon(true);
        thread.start();
    }

    private void play(SimulatorServer simulator, CamelContext context) {
        try {
            new ScriptedCustomer(simulator).play(context);
        } catch (RuntimeException | AssertionError e) { // the simulator's waits fail as in a test
            brokeOff = true;
            System.err.println("The conversation broke off: " + e.getMessage());
        }
        if (brokeOff || commandLine.once()) {
            camel.completed();
        } else {
            say("The customer is done. Now be one yourself: open " + simulator.uiUrl()
                    + " and text HOURS. Ctrl-C ends.");
        }
    }

    private void configure(Map<String, String> component) {
        component.forEach((option, value) -> camel.addInitialProperty(COMPONENT + option, value));
        camel.configure().setAutoConfigurationLogSummary(false);
        if (commandLine.yaml()) {
            camel.configure().setRoutesIncludePattern("classpath:keyword-reply.camel.yaml");
        } else {
            camel.configure().addRoutesBuilder(new KeywordReplyRoute());
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
