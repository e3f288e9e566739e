package io.github.cameltextrequest.event;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One transaction, as the parts of the store see it. */
final class JdbcSession {
    /**
     * Nodes whose clocks differ by no more than this agree on the later time, so that none ends another's lease early.
     * No longer than a lease: the time stands still that long when the node that was ahead is gone.
     */
    private static final Duration LARGEST_SKEW = Duration.ofMinutes(1);

    private static final String LATEST_TIME =
            "CASE WHEN latest_time > ? AND latest_time <= ? THEN latest_time ELSE ? END";
    private static final String LOOK = "SELECT schema_version, " + LATEST_TIME + " FROM textrequest_store";
    private static final String LOCK = "UPDATE textrequest_store SET last_sequence = last_sequence + ?, latest_time = "
            + LATEST_TIME + " RETURNING schema_version, latest_time, last_sequence";

    private final KeptConnection connection;
    private final SharedClock clock;
    private final Duration retention;
    private long now;

    JdbcSession(KeptConnection connection, SharedClock clock, Duration retention) {
        this.connection = connection;
        this.clock = clock;
        this.retention = retention;
        this.now = clock.instant().toEpochMilli();
    }

    /** Learns the time that the nodes agree on. */
    void look() throws SQLException {
        list(LOOK, this::learn, now, latestThatCounts(), now);
    }

    /** Waits until nobody else writes, and keeps others from it until the transaction ends. */
    void lock() throws SQLException {
        connection.database().begin(connection.present());
        takeSequences(0);
    }

    /** Takes numbers in the order stored; answers with the first of them. */
    long takeSequences(int count) throws SQLException {
        List<Long> last = list(
                LOCK,
                row -> {
                    learn(row);
                    return row.getLong(3);
                },
                count,
                now,
                latestThatCounts(),
                now);
        return last.get(0) - count + 1;
    }

    /** In every transaction, as a newer release may have changed the tables since the last. */
    private long learn(ResultSet row) throws SQLException {
        JdbcSchema.check(row.getInt(1));
        now = row.getLong(2);
        return now;
    }

    private long latestThatCounts() {
        return now + LARGEST_SKEW.toMillis();
    }

    /** The time of this transaction, in milliseconds since 1970. */
    long now() {
        return now;
    }

    /** An instant by the caller's clock in the time of the store, in milliseconds since 1970; never earlier. */
    long at(Instant instant) {
        return clock.toShared(instant).plusNanos(999_999).toEpochMilli();
    }

    /** What was finished or last changed at this time or before has aged out. */
    long cutoff() {
        return now - retention.toMillis();
    }

    int update(String sql, @Nullable Object... values) throws SQLException {
        return bound(sql, values).executeUpdate();
    }

    /** Runs the statement once per row of values; answers with how many rows each changed. */
    int[] updateAll(String sql, List<@Nullable Object[]> rows) throws SQLException {
        PreparedStatement statement = connection.prepare(sql);
        for (@Nullable Object[] values : rows) {
            bind(statement, values);
            statement.addBatch();
        }
        return statement.executeBatch();
    }

    <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
        return list(sql, row, values).stream().findFirst();
    }

    <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
        try (ResultSet results = bound(sql, values).executeQuery()) {
            List<T> list = new ArrayList<>();
            while (results.next()) {
                list.add(row.read(results));
            }
            return list;
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepare(sql);
        bind(statement, values);
        return statement;
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof String text ? JdbcText.of(text) : values[i]);
        }
    }

    /** Reads the present row of a result. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
