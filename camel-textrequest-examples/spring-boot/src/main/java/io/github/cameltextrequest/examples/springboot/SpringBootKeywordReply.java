package io.github.cameltextrequest.examples.springboot;

import io.github.cameltextrequest.examples.demo.Demonstration;
import io.github.cameltextrequest.examples.demo.TemporaryFolder;
import io.github.cameltextrequest.examples.keywordreply.ScriptedCustomer;
import io.github.cameltextrequest.simulator.SimulatorServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The example's command line: {@code [--once]}. With TEXTREQUEST_API_KEY it is the application and nothing else; without
 * it the application works for the simulator, and a customer texts it.
 */
public final class SpringBootKeywordReply {

    private SpringBootKeywordReply() {}

    public static void main(String... arguments) throws Exception {
        if (System.getenv("TEXTREQUEST_API_KEY") == null) {
            System.exit(simulated(List.of(arguments).contains("--once")));
        }
        KeywordReplyApplication.main(arguments);
    }

    /** Runs until Ctrl-C, or with {@code once} until the conversation is over; returns the exit code. */
    static int simulated(boolean once) throws Exception {
        try (TemporaryFolder folder = new TemporaryFolder();
                SimulatorServer simulator = SimulatorServer.configure().build().start()) {
            ScriptedCustomer customer = new ScriptedCustomer(simulator);
            Demonstration.say(customer.introduction());
            Map<String, String> account = new HashMap<>(Demonstration.options(simulator));
            account.putAll(folder.eventStore());
            try (ConfigurableApplicationContext application = start(account)) {
                boolean played = Demonstration.playsToTheEnd(customer::play, application.getBean(CamelContext.class));
                if (played && !once) {
                    Demonstration.say(customer.yourTurn() + " Ctrl-C ends.");
                    Thread.currentThread().join(); // for ever: Ctrl-C has Spring end the application
                }
                return played ? 0 : 1;
            }
        }
    }

    /** Starts the application with these properties over its own. */
    static ConfigurableApplicationContext start(Map<String, String> account) {
        return new SpringApplicationBuilder(KeywordReplyApplication.class)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("account", Map.copyOf(account))))
                .run();
    }
}
