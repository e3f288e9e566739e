package io.github.cameltextrequest.event;

import static io.github.cameltextrequest.event.EventStoreContract.LEASE;
import static io.github.cameltextrequest.event.EventStoreContract.RETENTION;
import static io.github.cameltextrequest.event.EventStoreContract.SUB;
import static io.github.cameltextrequest.event.EventStoreContract.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How the databases find what a store asks for among 100,000 events and as many sends: by an index, whatever it is. The
 * statements are those that a store really runs.
 */
class QueryPlanTest {
    private static final int ROWS = 100_000;
    /** Of these a handful of rows exists at any time: one, or one per dashboard. */
    private static final String SMALL = "textrequest_(store|lease|watermark)\\b.*";

    private final ManualClock clock = new ManualClock();
    private final Set<String> statements = new LinkedHashSet<>();

    @TempDir
    Path folder;

    private String url = "";

    @AfterEach
    void everyKindOfStatementWasSeen() {
        assertThat(statements)
                .anyMatch(sql -> sql.startsWith("INSERT INTO textrequest_event"))
                .anyMatch(sql -> sql.contains("SET state = 'running'"))
                .anyMatch(sql -> sql.contains("SET state = 'done'"))
                .anyMatch(sql -> sql.contains("SELECT MIN(sequence)"))
                .anyMatch(sql -> sql.startsWith("DELETE FROM textrequest_event"))
                .anyMatch(sql -> sql.startsWith("INSERT INTO textrequest_send"))
                .anyMatch(sql -> sql.contains("COUNT(*) FROM textrequest_send"));
    }

    @Test
    void sqliteReadsNoTableFromEndToEnd() throws Exception {
        url = "jdbc:sqlite:" + folder.resolve("events.db");
        useAndFill(
                "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < " + ROWS + ")");

        assertThat(plans(url, sql -> "EXPLAIN QUERY PLAN " + sql))
                .allSatisfy(
                        plan -> assertThat(plan.lines()).noneMatch(step -> step.matches("SCAN (?!" + SMALL + ").*")));
    }

    @Test
    void postgresqlReadsNoTableFromEndToEnd() throws Exception {
        url = TestPostgres.newSchema();
        useAndFill("WITH numbers AS (SELECT generate_series(1, " + ROWS + ") AS n)");

        // As it plans what was prepared once and for all, without a look at the values.
        assertThat(plans(url + "&preferQueryMode=simple", sql -> "EXPLAIN (GENERIC_PLAN) " + numbered(sql)))
                .allSatisfy(plan ->
                        assertThat(plan.lines()).noneMatch(step -> step.matches(".*Seq Scan on (?!" + SMALL + ").*")));
    }

    private static String numbered(String sql) {
        AtomicInteger number = new AtomicInteger();
        return Pattern.compile("\\?").matcher(sql).replaceAll(any -> "\\$" + number.incrementAndGet());
    }

    /** Does all that a store can do, and fills its tables; in PostgreSQL it also learns what is in them. */
    private void useAndFill(String numbers) throws SQLException {
        try (JdbcEventStore store = new JdbcEventStore(this::recording, clock, RETENTION)) {
            store.store(SUB, List.of(event("a", "1"), event("b", "2"), event("c", "3"), event("d", "4")));
            List<ClaimedEvent> claims = store.take(SUB, "me", LEASE, 3);
            store.renew(claims.get(0), LEASE);
            store.again(claims.get(0), clock.instant(), "cause");
            store.done(claims.get(1));
            store.dead(claims.get(2), "cause");
            store.deadEvents(null, 10);
            store.replay(List.of(store.deadEvents(SUB, 10).get(0).id()));
            store.usage(SUB);
            store.moveWatermark(SUB, "121", clock.instant());
            store.lease("poll", "me", LEASE);
            store.releaseLease("poll", "me");
            store.startSend("key", "contact");
            store.startSend("key", "contact");
            store.finishSend("key", "{}");
            store.releaseSend("key");
            store.sendsSince("contact", clock.instant());
            store.keepCorrelation(new Correlation("m", "order", "contact", "121"));
            store.correlation("m");
            store.changeFact(FactKind.OPT_OUT, "121|contact", null, "out");
            store.changeFact(FactKind.OPT_OUT, "121|contact", "out", null);
            clock.advance(Duration.ofMinutes(2));
            store.usage(SUB);
        }
        fill(numbers);
    }

    /** Of the events 2 % wait, each in a lane of its own, and 1 % are dead. */
    private void fill(String numbers) throws SQLException {
        long now = clock.instant().toEpochMilli();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(numbers + " INSERT INTO textrequest_event SELECT 1000 + n, 'desk', 'key' || n,"
                    + " CASE WHEN n % 50 = 0 THEN 'waiting' WHEN n % 99 = 0 THEN 'dead' ELSE 'done' END, 'type', 'hook',"
                    + " 'lane' || n, CASE WHEN n % 50 = 0 OR n % 99 = 0 THEN 'text' END, '2026-01-01T00:00:00Z', " + now
                    + ", CASE WHEN n % 50 = 0 THEN " + now + " END, 0, 0, NULL, NULL,"
                    + " CASE WHEN n % 50 <> 0 THEN " + now + " + n END FROM numbers");
            statement.execute(numbers + " INSERT INTO textrequest_send SELECT 'key' || n, 'contact' || (n % 1000), "
                    + now + " + n, 'me', '{}' FROM numbers");
            statement.execute(numbers + " INSERT INTO textrequest_correlation SELECT 'key' || n, 'order', 'contact',"
                    + " '121', " + now + " + n FROM numbers");
            statement.execute(numbers + " INSERT INTO textrequest_fact SELECT 'OPT_OUT', 'key' || n, 'out',"
                    + " CASE WHEN n % 2 = 0 THEN " + now + " + n END FROM numbers");
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("ANALYZE");
        }
    }

    private List<String> plans(String url, Function<String, String> explain) throws SQLException {
        List<String> plans = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url)) {
            for (String sql : statements) {
                plans.add(sql + "\n" + String.join("\n", steps(connection, explain.apply(sql))));
            }
        }
        return plans;
    }

    /** The last column tells what is done, in both databases. */
    private static List<String> steps(Connection connection, String explain) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(explain)) {
            List<String> steps = new ArrayList<>();
            while (rows.next()) {
                steps.add(rows.getString(rows.getMetaData().getColumnCount()));
            }
            return steps;
        }
    }

    private Connection recording() throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.add((String) arguments[0]);
                    }
                    return method.invoke(connection, arguments);
                });
    }
}
