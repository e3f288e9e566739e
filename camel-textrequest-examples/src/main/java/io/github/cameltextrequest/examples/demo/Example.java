package io.github.cameltextrequest.examples.demo;

import io.github.cameltextrequest.simulator.SimulatorServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;
import org.jspecify.annotations.Nullable;

/**
 * An example with a command line of its own: {@code [--once | FILE]}. Without an argument, or with {@code --once}, it
 * is played with the simulator; a properties FILE runs it for a real account.
 */
public abstract class Example implements AutoCloseable {

    private static final String ONCE = "--once";

    private final Main camel = new Main();

    /** Adds the routes. */
    protected abstract void configure(Main camel);

    /** The properties for a real account, as a resource; the demonstration puts its own over them. */
    protected abstract String properties();

    /**
     * Starts what the demonstration needs besides the simulator and a file for events, and tells the properties that
     * lead to it.
     *
     * @param folder a folder of the demonstration, which is deleted when it ends
     */
    protected abstract Map<String, String> prepare(SimulatorServer simulator, Path folder) throws Exception;

    /** Plays the people on the other end. */
    protected abstract void play(SimulatorServer simulator, CamelContext context) throws Exception;

    /** Ends what {@link #prepare} started. */
    @Override
    public void close() throws IOException {}

    /** Runs what the arguments say; returns the exit code. */
    public final int run(String... arguments) throws Exception {
        String problem = problem(List.of(arguments));
        if (problem != null) {
            System.err.println(problem);
            return 2;
        }
        configure(camel);
        boolean once = arguments.length == 1 && arguments[0].equals(ONCE);
        return arguments.length == 1 && !once ? real(arguments[0]) : simulated(once);
    }

    private static @Nullable String problem(List<String> arguments) {
        if (arguments.isEmpty() || arguments.equals(List.of(ONCE))) {
            return null;
        }
        return arguments.size() == 1 && Files.isReadable(Path.of(arguments.get(0)))
                ? null
                : "The argument must be " + ONCE + " or a readable properties file, but was "
                        + String.join(" ", arguments);
    }

    private int real(String file) throws Exception {
        camel.setPropertyPlaceholderLocations("file:" + file);
        camel.run();
        return camel.getExitCode();
    }

    private int simulated(boolean once) throws Exception {
        try (SimulatorServer simulator = SimulatorServer.configure().build().start();
                TemporaryFolder folder = new TemporaryFolder();
                Example ending = this) {
            camel.setPropertyPlaceholderLocations("classpath:" + properties());
            folder.eventStore().forEach(camel::addOverrideProperty);
            ending.prepare(simulator, folder.path()).forEach(camel::addOverrideProperty);
            return new Demonstration(camel)
                    .run(
                            simulator,
                            context -> play(simulator, context),
                            once,
                            "Now it is your turn: open " + simulator.uiUrl() + " and be a customer.");
        }
    }

    /** Runs the example and ends the JVM with its exit code. */
    protected static void main(Example example, String... arguments) throws Exception {
        int exitCode = example.run(arguments);
        // Not for 0: after Ctrl-C the JVM is ending already, and exit would wait for its own end.
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }
}
