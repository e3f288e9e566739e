package io.github.cameltextrequest.event;

import java.sql.SQLException;
import java.util.List;

/** Deletes what has aged out, some at a time so that nobody waits long. */
final class JdbcPurge {
    private static final int MOST_AT_A_TIME = 1000;

    private static final List<String> STATEMENTS = List.of(
            aged("textrequest_event", "sequence", "finished_at"),
            aged("textrequest_send", "send_key", "started_at"),
            aged("textrequest_correlation", "message_id", "kept_at"),
            aged("textrequest_fact", "fact_key", "ages_from"),
            aged("textrequest_lease", "name", "lease_until"));

    private JdbcPurge() {}

    /** Whether there may be more. */
    static boolean some(JdbcSession session) throws SQLException {
        boolean more = false;
        for (String sql : STATEMENTS) {
            more |= session.update(sql, session.cutoff(), session.cutoff(), MOST_AT_A_TIME) == MOST_AT_A_TIME;
        }
        return more;
    }

    private static String aged(String table, String key, String time) {
        return "DELETE FROM " + table + " WHERE " + time + " <= ? AND " + key + " IN (SELECT " + key + " FROM " + table
                + " WHERE " + time + " <= ? LIMIT ?)";
    }
}
