package io.github.cameltextrequest.event;

import java.sql.SQLException;
import java.time.Duration;

/** Counts what a subscription has in the store. */
final class JdbcUsage {
    private static final String WAITING = count("state = 'waiting' AND " + JdbcSchema.OPEN);
    private static final String RUNNING = count("state = 'running' AND " + JdbcSchema.OPEN);
    private static final String DEAD = count("state = 'dead' AND finished_at > ?");
    private static final String OLDEST_WAITING = "SELECT MIN(stored_at) FROM textrequest_event"
            + " WHERE subscription = ? AND state = 'waiting' AND " + JdbcSchema.OPEN;

    private JdbcUsage() {}

    static StoreUsage of(JdbcSession session, String subscription) throws SQLException {
        long waiting = number(session, WAITING, subscription);
        long running = number(session, RUNNING, subscription);
        long dead = number(session, DEAD, subscription, session.cutoff());
        long oldest = waiting == 0 ? session.now() : number(session, OLDEST_WAITING, subscription);
        return new StoreUsage(waiting, running, dead, Duration.ofMillis(session.now() - oldest));
    }

    private static String count(String condition) {
        return "SELECT COUNT(*) FROM textrequest_event WHERE subscription = ? AND " + condition;
    }

    private static long number(JdbcSession session, String sql, Object... values) throws SQLException {
        return session.first(sql, row -> row.getLong(1), values).orElse(0L);
    }
}
