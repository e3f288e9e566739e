package io.github.cameltextrequest.benchmarks.hook;

import io.github.cameltextrequest.benchmarks.ChildJvm;
import io.github.cameltextrequest.benchmarks.measure.Comparison;
import io.github.cameltextrequest.benchmarks.measure.Rounds;
import io.github.cameltextrequest.benchmarks.report.Figure;
import io.github.cameltextrequest.benchmarks.report.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hooks: verified, parsed, stored, answered and handled by a route, against answering 200 and no more. Each of them in
 * a JVM of its own, so that what one keeps in memory does not slow another down.
 */
public final class HookBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(HookBenchmark.class);
    private static final String GROUP = "hook";
    private static final String LOAD_HEAP = "1g";
    private static final int CONNECTIONS = 64;
    private static final double GOAL = 0.90;

    /** At most five times the others' warm-up; subjects that write to disk never reach 60,000 events. */
    private static final int LONGEST_WARM_UP = 5;

    private HookBenchmark() {}

    /** Adds what is measured to rows and figures. */
    public static void run(Rounds rounds, List<Row> rows, List<Figure> figures) throws Exception {
        List<HookServer> servers = new ArrayList<>();
        try (ChildJvm load = ChildJvm.start(LoadGenerator.class, LOAD_HEAP)) {
            for (HookSubject subject : HookSubject.values()) {
                servers.add(new HookServer(subject, load, CONNECTIONS));
            }
            servers.removeIf(server -> !runs(server));
            for (HookServer server : servers) {
                server.warmUp(rounds.warmUp().multipliedBy(LONGEST_WARM_UP));
            }
            Comparison comparison = Comparison.run(servers, rounds);
            servers.forEach(server -> rows.add(row(comparison, server.subject(), HookSubject.BARE)));
            rows.add(row(comparison, HookSubject.MEMORY, HookSubject.VERTX));
            servers.stream().filter(server -> server.subject().stores()).forEach(server -> add(figures, server));
        } finally {
            servers.forEach(HookServer::close);
        }
    }

    /** Where PostgreSQL cannot be run, the others are compared without it. */
    private static boolean runs(HookServer server) {
        try {
            server.awaitStart();
            return true;
        } catch (IOException e) {
            LOG.warn("{} is left out, because it cannot run here", server.name(), e);
            return false;
        }
    }

    private static Row row(Comparison comparison, HookSubject subject, HookSubject reference) {
        Double goal = subject == HookSubject.MEMORY && reference == HookSubject.BARE ? GOAL : null;
        return Row.of(GROUP, CONNECTIONS + " connections", comparison, subject.title(), reference.title(), goal);
    }

    private static void add(List<Figure> figures, HookServer server) {
        figures.add(Figure.of(GROUP, server.name() + ": acknowledged", server.acknowledged(), "events"));
        figures.add(Figure.atMost(
                GROUP,
                server.name() + ": acknowledged but not delivered, or delivered twice",
                Math.abs(server.acknowledged() - server.delivered()),
                "events",
                0));
    }
}
