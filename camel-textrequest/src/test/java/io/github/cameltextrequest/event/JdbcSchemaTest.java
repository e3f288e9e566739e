package io.github.cameltextrequest.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JdbcSchemaTest {

    @Test
    void eightNodesMakeTheTablesAtOnce() throws Exception {
        String url = TestPostgres.newSchema();

        Race.of(8, () -> {
            try (JdbcEventStore store = open(url)) {
                store.open();
            }
            return null;
        });

        assertThat(query(url, "SELECT schema_version FROM textrequest_store")).containsExactly("1");
    }

    @Test
    void tablesOfANewerReleaseAreLeftAlone() throws Exception {
        String url = TestPostgres.newSchema();
        try (JdbcEventStore store = open(url)) {
            store.open();
        }
        update(url, "UPDATE textrequest_store SET schema_version = 2");

        try (JdbcEventStore store = open(url)) {
            assertThatThrownBy(store::open)
                    .isInstanceOf(EventStoreException.class)
                    .hasMessage("the tables of the event store must be of version 1, but were of version 2: a newer"
                            + " release of camel-textrequest made them; use that release, or an empty database")
                    .satisfies(failure -> assertThat(((EventStoreException) failure).isLasting())
                            .isTrue());
            assertThat(store.writable()).isFalse();
        }
    }

    @Test
    void anUnreachableDatabaseIsNotALastingFailure() {
        try (JdbcEventStore store = open("jdbc:postgresql://127.0.0.1:1/none?connectTimeout=1")) {
            assertThatThrownBy(store::open)
                    .isInstanceOf(EventStoreException.class)
                    .satisfies(failure -> assertThat(((EventStoreException) failure).isLasting())
                            .isFalse());
            assertThat(store.writable()).isFalse();
        }
    }

    static JdbcEventStore open(String url) {
        return new JdbcEventStore(() -> DriverManager.getConnection(url), Clock.systemUTC(), Duration.ofDays(7));
    }

    static List<String> query(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            return query(connection, sql);
        }
    }

    static List<String> query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    static void update(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
