package io.github.cameltextrequest.examples.keywordreply;

import io.github.cameltextrequest.simulator.SimulatorServer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.NotifyBuilder;

/** A customer of the simulated shop who waits for each answer before texting again. */
public final class ScriptedCustomer {

    private static final String PHONE_NUMBER = "14235550142";
    private static final List<String> TEXTS = List.of("HOURS", "menu", "Do you deliver?", "Hours");
    private static final int PATIENCE_SECONDS = 30;

    private final SimulatorServer simulator;

    public ScriptedCustomer(SimulatorServer simulator) {
        this.simulator = simulator;
    }

    /** What the person at the terminal is told before the conversation. */
    public String introduction() {
        return "No TEXTREQUEST_API_KEY is set: a simulated customer texts the simulator at " + simulator.baseUrl();
    }

    /** What the person at the terminal is told after it. */
    public String yourTurn() {
        return "The customer is done. Now be one yourself: open " + simulator.uiUrl() + " and text HOURS.";
    }

    /** Plays the conversation to the end of its last exchange; fails when an answer does not come. */
    public void play(CamelContext context) {
        NotifyBuilder handled =
                new NotifyBuilder(context).whenDone(TEXTS.size()).create();
        int answers = 0;
        for (String text : TEXTS) {
            simulator.contact(PHONE_NUMBER).texts(text);
            answers++;
            simulator.awaitSent(answers);
        }
        if (!handled.matches(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the route did not end within " + PATIENCE_SECONDS + " s");
        }
    }
}
