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

        /** A node that is paused inside a transaction must not hold up the others. */
        @Override
        void begin(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "SET LOCAL idle_in_transaction_session_timeout = " + LONGEST_PAUSE_IN_TRANSACTION.toMillis());
            }
        }

        @Override
        boolean tableIsMissing(SQLException failure) {
            return "42P01".equals(failure.getSQLState());
        }
    };

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE_IN_TRANSACTION = Duration.ofSeconds(5);

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

    /** First of all in a transaction that writes. */
    void begin(Connection connection) throws SQLException {}

    abstract boolean tableIsMissing(SQLException failure);
}
