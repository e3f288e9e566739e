package io.github.cameltextrequest.simulator;

import java.io.PrintStream;
import java.util.function.Consumer;

/**
 * Runs the simulator by itself until the process is ended.
 *
 * @since 1.0.0
 */
public final class SimulatorMain {
    static final int FAILED = 1;
    static final int MISUSED = 2;

    private SimulatorMain() {}

    /** Starts the simulator; ends with status 2 if the arguments are wrong, with 1 if it cannot listen. */
    @SuppressWarnings("SystemOut") // printing is what a command line is for
    public static void main(String[] arguments) {
        // Newer JDKs print a warning of Netty's way to allocate memory, which a server on loopback can do without.
        System.setProperty("io.netty.noUnsafe", "true");
        int status = run(arguments, System.out, System.err, started -> {});
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Hands the server over once it listens; its threads keep the process alive. */
    static int run(String[] arguments, PrintStream out, PrintStream err, Consumer<SimulatorServer> started) {
        try {
            CommandLine commandLine = CommandLine.parse(arguments);
            if (commandLine.helpWanted()) {
                out.print(CommandLine.HELP);
                return 0;
            }
            SimulatorServer server = commandLine.settings().build().start();
            announce(server, out);
            started.accept(server);
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println("See --help.");
            return MISUSED;
        } catch (IllegalStateException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }

    private static void announce(SimulatorServer server, PrintStream out) {
        out.println("Text Request simulator");
        out.println("  phone page   " + server.uiUrl() + " (text as a contact)");
        out.println("  base URL     " + server.baseUrl());
        server.dashboards().forEach((id, phone) -> out.println("  dashboard    " + id + " with " + phone));
        out.println("  control API  " + server.uiUrl() + "_simulator/");
        out.println("Ctrl-C ends it.");
    }
}
