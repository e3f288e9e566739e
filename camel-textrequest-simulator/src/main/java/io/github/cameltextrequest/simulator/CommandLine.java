package io.github.cameltextrequest.simulator;

import java.util.Arrays;
import java.util.Iterator;

/** The arguments of {@link SimulatorMain}. */
record CommandLine(boolean helpWanted, SimulatorBuilder<SimulatorServer> settings) {
    static final String HELP = """
            Runs a Text Request service with its state in memory, on 127.0.0.1.

              --port PORT           where to listen; 0 takes any free port (default 8089)
              --api-key KEY         the key that calls must carry in x-api-key (default simulator)
              --dashboard ID:PHONE  a dashboard; may be repeated
                                    (default 121:14235550100 and 122:14235550101)
              --help                shows this text
            """;

    private static final int DEFAULT_PORT = 8089;

    static CommandLine parse(String... arguments) {
        SimulatorBuilder<SimulatorServer> settings = SimulatorServer.configure().port(DEFAULT_PORT);
        boolean helpWanted = false;
        Iterator<String> rest = Arrays.asList(arguments).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--help", "-h" -> helpWanted = true;
                case "--port" -> settings.port(number(option, value(option, rest)));
                case "--api-key" -> settings.apiKey(value(option, rest));
                case "--dashboard" -> dashboard(settings, value(option, rest));
                default -> throw new IllegalArgumentException("Unknown argument '" + option + "'.");
            }
        }
        return new CommandLine(helpWanted, settings);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " must be followed by a value.");
        }
        return rest.next();
    }

    private static int number(String option, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " must have a whole number, but had '" + value + "'.", e);
        }
    }

    private static void dashboard(SimulatorBuilder<SimulatorServer> settings, String value) {
        String[] parts = value.split(":", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("--dashboard must look like 121:14235550100, but was '" + value + "'.");
        }
        settings.dashboard(number("--dashboard", parts[0]), parts[1]);
    }
}
