package io.github.cameltextrequest.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executor;

/** The databases that speak the store's SQL, and what each wants to be told before. */
enum JdbcDatabase {
    SQLITE("SQLite") {
        /** It is the store's own; to close the last one of a file writes. */
        @Override
        Duration longestKept() {
            return Duration.ofSeconds(30);
        }

        @Override
        boolean tableIsMissing(SQLException failure) {
            return String.valueOf(failure.getMessage()).contains("no such table");
        }
    },
    POSTGRESQL("PostgreSQL") {
        @Override
        void prepare(Connection connection) throws SQLException {
            Executor direct = Runnable::run;
            connection.setNetworkTimeout(direct, (int) LONGEST_ANSWER.toMillis());
        }

        /** Somebody else may need the only connection of a pool. */
        @Override
        Duration longestKept() {
            return Duration.ofSeconds(2);
        }

        /**
         * A node that is paused inside a transaction must not hold up the others; a transaction that somebody forgot to
         * end must not keep a caller for ever; and nodes that wait for each other must not fail for it, which a stricter
         * isolation would make them.
         */
        @Override
        void begin(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED;"
                        + " SET LOCAL idle_in_transaction_session_timeout = " + LONGEST_PAUSE_IN_TRANSACTION.toMillis()
                        + "; SET LOCAL lock_timeout = " + LONGEST_WAIT_FOR_LOCK.toMillis());
            }
        }

        @Override
        void tellTime(Connection connection, SharedClock clock) throws SQLException {
            clock.measure(connection, "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)");
        }

        @Override
        boolean tableIsMissing(SQLException failure) {
            return "42P01".equals(failure.getSQLState());
        }
    };

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE_IN_TRANSACTION = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT_FOR_LOCK = Duration.ofSeconds(10);

    private final String product;

    JdbcDatabase(String product) {
        this.product = product;
    }

    /** @throws EventStoreException when it is none of them */
    static JdbcDatabase of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return Arrays.stream(values())
                .filter(database -> database.product.equals(product))
                .findFirst()
                .orElseThrow(() -> EventStoreException.lasting(
                        "the database of the event store must be PostgreSQL or SQLite, but was " + product
                                + ": mend the option eventStoreDataSource"));
    }

    /** Once per connection. */
    void prepare(Connection connection) throws SQLException {}

    /** Once per connection: lets the clock learn the time of a database that is on another machine. */
    void tellTime(Connection connection, SharedClock clock) throws SQLException {}

    /** After this time a connection goes back to where it came from, even when there is more to do. */
    abstract Duration longestKept();

    /** First of all in a transaction that writes. */
    void begin(Connection connection) throws SQLException {}

    abstract boolean tableIsMissing(SQLException failure);
}
