package io.github.cameltextrequest.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

/** Holds the page for operators against the tables as they are, and runs its queries. */
class DurabilityPageTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(textrequest_\\w+)` \\| (.*) \\|$");
    private static final Pattern NAME = Pattern.compile("`([a-z_]+)`");
    private static final Pattern QUERY = Pattern.compile("(?m)^    (SELECT .*(?:\\n    .*)*)");
    private static final List<String> VALUES =
            List.of("waiting", "running", "done", "dead", "hook", "poll", "backfill");

    @TempDir
    Path folder;

    @Test
    void everyTableAndColumnIsExplained() throws Exception {
        Map<String, Set<String>> explained = new TreeMap<>();
        ROW.matcher(page()).results().forEach(row -> explained.put(row.group(1), names(row.group(2))));

        assertThat(explained).isEqualTo(tables());
    }

    @Test
    void itsQueriesRun() {
        List<String> queries =
                QUERY.matcher(page()).results().map(MatchResult::group).toList();

        assertThat(queries).hasSize(3).allSatisfy(query -> {
            String url = TestPostgres.newSchema();
            try (JdbcEventStore store = JdbcSchemaTest.open(url)) {
                store.open();
            }
            assertThat(JdbcSchemaTest.query(url, query)).isEmpty();
        });
    }

    /** It takes too long, and finds what the shorter run finds. */
    @Test
    void theSoakRunsForWhoeverAsksForItAndNotInTheCi() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        String soak =
                pom.substring(pom.indexOf("<id>soak</id>"), pom.indexOf("</profile>", pom.indexOf("<id>soak</id>")));

        assertThat(soak).contains("<groups>crash</groups>").doesNotContain("<activation>");
        assertThat(Files.readString(Path.of("../.ci/run"))).doesNotContain("soak");
        assertThat(page()).contains("`mvn -Psoak verify`");
    }

    private Map<String, Set<String>> tables() throws Exception {
        Path file = folder.resolve("events.db");
        try (JdbcEventStore store =
                JdbcEventStore.inFile(file, new JDBC(), Clock.systemUTC(), EventStoreContract.RETENTION)) {
            store.open();
        }
        Map<String, Set<String>> tables = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            DatabaseMetaData data = connection.getMetaData();
            try (ResultSet columns = data.getColumns(null, null, "textrequest_%", null)) {
                while (columns.next()) {
                    tables.computeIfAbsent(columns.getString("TABLE_NAME"), table -> new TreeSet<>())
                            .add(columns.getString("COLUMN_NAME"));
                }
            }
        }
        return tables;
    }

    private static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        NAME.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !VALUES.contains(name))
                .forEach(names::add);
        return names;
    }

    private static String page() {
        try {
            return Files.readString(Path.of("../docs/durability.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
