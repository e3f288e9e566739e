package io.github.cameltextrequest.examples.demo;

import io.github.cameltextrequest.simulator.SimulatorServer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;

/** Runs the routes of an example against the simulator, beside a script that plays the people on the other end. */
public final class Demonstration {

    /** What people do while the routes run. */
    @FunctionalInterface
    public interface Script {

        /** Plays to the end; fails when an answer does not come. */
        void play(CamelContext context) throws Exception;
    }

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String COMPONENT = "camel.component.textrequest.";

    private final Main camel;
    private volatile boolean brokeOff;

    public Demonstration(Main camel) {
        this.camel = camel;
    }

    /** Points the component to a dashboard of the simulator, and has it look for news twice a second. */
    public static Map<String, String> options(SimulatorServer simulator) {
        return Map.of(
                COMPONENT + "base-url", simulator.baseUrl(),
                COMPONENT + "api-key", simulator.apiKey(),
                COMPONENT + "dashboard-id",
                        simulator.dashboards().keySet().iterator().next().toString(),
                COMPONENT + "poll-interval", "500ms",
                // Polled this often, the default limit would be used up in a minute.
                COMPONENT + "rate-limit", "0");
    }

    /**
     * Runs until Ctrl-C, or with {@code once} until the script is over; returns the exit code.
     *
     * @param afterwards what to tell the person at the terminal when the script is over
     */
    public int run(SimulatorServer simulator, Script script, boolean once, String afterwards) throws Exception {
        options(simulator).forEach(camel::addOverrideProperty);
        camel.configure().setAutoConfigurationLogSummary(false);
        camel.addMainListener(new MainListenerSupport() {
            @Override
            public void afterStart(BaseMainSupport main) {
                playBesides(main.getCamelContext(), script, once, afterwards);
            }
        });
        camel.run();
        return brokeOff ? 1 : camel.getExitCode();
    }

    private void playBesides(CamelContext context, Script script, boolean once, String afterwards) {
        Thread thread = new Thread(() -> play(context, script, once, afterwards), "people");
        thread.setDaemon(true);
        thread.start();
    }

    private void play(CamelContext context, Script script, boolean once, String afterwards) {
        brokeOff = !playsToTheEnd(script, context);
        if (brokeOff || once) {
            camel.completed();
        } else {
            say(afterwards + " Ctrl-C ends.");
        }
    }

    /** Plays the script; says why, and is false, when it breaks off. */
    public static boolean playsToTheEnd(Script script, CamelContext context) {
        try {
            script.play(context);
            return true;
        } catch (Exception | AssertionError e) { // the simulator's waits fail as in a test
            System.err.println("The demonstration broke off: " + e.getMessage());
            return false;
        }
    }

    /** Waits for what a script needs before it goes on. */
    public static void await(String what, BooleanSupplier isThere) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isThere.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(what + " must come within " + PATIENCE.toSeconds() + " s, but did not");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Tells the person at the terminal. */
    public static void say(String line) {
        System.out.println(line);
    }
}
