package io.github.cameltextrequest.examples.verify;

import io.github.cameltextrequest.examples.demo.Demonstration;
import io.github.cameltextrequest.simulator.SimulatorServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The command, {@code [URL | --simulator]}: without an argument it reads the account of TEXTREQUEST_API_KEY at the
 * service, with a URL at that base URL, and with {@code --simulator} a simulator of its own. TEXTREQUEST_DASHBOARD_ID
 * says which dashboard to read, otherwise it is the first one.
 */
public final class Verify {

    static final String SERVICE = "https://api.textrequest.com/api/v3";

    /** What only writing or being called could tell. */
    private static final List<String> NOT_READABLE = List.of(
            "body of a send that is answered 200 with status error",
            "body of a status callback",
            "signature of hooks and of callbacks",
            "timeout of hooks, and whether any is repeated",
            "body of the 409 for a hook that is there",
            "largest bulk of contacts");

    private Verify() {}

    public static void main(String... arguments) throws Exception {
        int exitCode = run(List.of(arguments), System.getenv());
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    static int run(List<String> arguments, Map<String, String> environment) throws IOException, InterruptedException {
        if (arguments.equals(List.of("--simulator"))) {
            try (SimulatorServer simulator = SimulatorServer.configure().build().start()) {
                simulator.contact("14235550142").texts("HOURS");
                simulator.contact("14235550142").texts("MENU");
                return verify(new ReadOnlyService(simulator.baseUrl(), simulator.apiKey()), Map.of());
            }
        }
        String key = environment.get("TEXTREQUEST_API_KEY");
        String baseUrl = baseUrl(arguments);
        if (baseUrl == null || key == null) {
            System.err.println("Set TEXTREQUEST_API_KEY and give no argument or a base URL, or give --simulator.");
            return 2;
        }
        return verify(new ReadOnlyService(baseUrl, key), environment);
    }

    private static @Nullable String baseUrl(List<String> arguments) {
        if (arguments.isEmpty()) {
            return SERVICE;
        }
        return arguments.size() == 1 && arguments.get(0).matches("https?://[^?#]+[^?#/]") ? arguments.get(0) : null;
    }

    /** Returns 0 when nothing differs, 1 when something does, 2 when the account cannot be read. */
    static int verify(ReadOnlyService service, Map<String, String> environment)
            throws IOException, InterruptedException {
        ReadAnswer dashboards = service.get("/dashboards?page=0&page_size=100");
        if (!dashboards.isEnvelope() || dashboards.items().isEmpty()) {
            System.err.println(
                    "The dashboards must be readable with this key, but the answer was " + dashboards.shape());
            return 2;
        }
        String first = dashboards.items().path(0).path("id").asText();
        List<Finding> findings = new Checks(service, environment.getOrDefault("TEXTREQUEST_DASHBOARD_ID", first)).run();
        findings.forEach(finding -> Demonstration.say(finding.toString()));
        NOT_READABLE.forEach(open -> Demonstration.say(String.format("%-7s  %s", "-", open)));
        Demonstration.say(service.calls() + " calls, all of them GET.");
        return findings.stream().anyMatch(finding -> finding.verdict() == Finding.Verdict.DIFFERS) ? 1 : 0;
    }
}
