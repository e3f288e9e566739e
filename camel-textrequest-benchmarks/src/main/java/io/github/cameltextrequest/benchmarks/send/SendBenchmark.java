package io.github.cameltextrequest.benchmarks.send;

import io.github.cameltextrequest.benchmarks.measure.Called;
import io.github.cameltextrequest.benchmarks.measure.Callers;
import io.github.cameltextrequest.benchmarks.measure.Comparison;
import io.github.cameltextrequest.benchmarks.measure.Rounds;
import io.github.cameltextrequest.benchmarks.measure.Subject;
import io.github.cameltextrequest.benchmarks.report.Row;
import io.github.cameltextrequest.benchmarks.service.StubServer;
import io.github.cameltextrequest.benchmarks.service.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One text after the other, by the component and by what one would write instead, against a server of its own JVM. */
public final class SendBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(SendBenchmark.class);
    private static final String GROUP = "send";
    private static final String OURS = "textrequest:";
    private static final String OURS_LIMITED = "textrequest:, limit on";
    private static final String ORDINARY = "toD(http) + Jackson";
    private static final String FASTEST = "to(http) + Jackson, tuned";
    private static final String REST_OPENAPI = "rest-openapi + Jackson";
    private static final List<String> REPLACED = List.of(ORDINARY, FASTEST, REST_OPENAPI);
    private static final List<Integer> CALLERS = List.of(1, 16, 64);
    private static final int OUT_OF_REACH = 1_000_000;

    /** Goals of the component's throughput. */
    private static final Map<String, Double> GOALS = Map.of(BareHttpClient.NAME, 0.95, ORDINARY, 2.0, FASTEST, 1.2);

    private SendBenchmark() {}

    public static List<Row> run(Rounds rounds) throws Exception {
        try (StubServer server = StubServer.start(0)) {
            CamelContext context = context(server.baseUrl());
            List<Subject> subjects = subjects(server.baseUrl(), context);
            try {
                return rows(subjects, rounds);
            } finally {
                for (Subject subject : subjects) {
                    subject.close();
                }
                context.stop();
            }
        }
    }

    private static List<Row> rows(List<Subject> subjects, Rounds rounds) throws Exception {
        List<Row> rows = new ArrayList<>();
        for (boolean virtual : Callers.virtualThreads() ? new boolean[] {false, true} : new boolean[] {false}) {
            for (int count : CALLERS) {
                Callers callers = new Callers(count, virtual);
                LOG.info("Sending by {}", callers);
                rows.addAll(rows(subjects, callers, rows.isEmpty() ? rounds : rounds.warm()));
            }
        }
        return rows;
    }

    private static CamelContext context(String baseUrl) throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        context.addComponent(SendRoutes.UNLIMITED, StubServer.component(baseUrl, 0));
        context.addComponent(SendRoutes.LIMITED, StubServer.component(baseUrl, OUT_OF_REACH));
        context.addRoutes(new SendRoutes(baseUrl));
        context.start();
        return context;
    }

    private static List<Subject> subjects(String baseUrl, CamelContext context) {
        return List.of(
                new BareHttpClient(baseUrl),
                new BareJdkClient(baseUrl),
                new CamelRoute(OURS, context, SendRoutes.OURS, Wire.request()),
                new CamelRoute(OURS_LIMITED, context, SendRoutes.OURS_LIMITED, Wire.request()),
                new CamelRoute(ORDINARY, context, SendRoutes.ORDINARY, Wire.map()),
                new CamelRoute(FASTEST, context, SendRoutes.FASTEST, Wire.map()),
                new CamelRoute(REST_OPENAPI, context, SendRoutes.REST_OPENAPI, Wire.map()));
    }

    /** All against the reference, and the component against what it replaces. */
    private static List<Row> rows(List<Subject> subjects, Callers callers, Rounds rounds) throws Exception {
        Comparison comparison = Comparison.run(Called.by(callers, subjects), rounds);
        List<Row> rows = new ArrayList<>();
        for (Subject subject : subjects) {
            Double goal = subject.name().equals(OURS) ? GOALS.get(BareHttpClient.NAME) : null;
            rows.add(row(comparison, callers, subject.name(), BareHttpClient.NAME, goal));
        }
        for (String replaced : REPLACED) {
            rows.add(row(comparison, callers, OURS, replaced, GOALS.get(replaced)));
        }
        return rows;
    }

    private static Row row(
            Comparison comparison, Callers callers, String subject, String reference, @Nullable Double goal) {
        return Row.of(GROUP, callers.toString(), comparison, subject, reference, goal);
    }
}
