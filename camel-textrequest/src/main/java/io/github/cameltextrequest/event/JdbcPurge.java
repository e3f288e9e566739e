package io.github.cameltextrequest.event;

import java.sql.SQLException;
import java.util.List;

/** Deletes what has aged out, some at a time so that nobody waits long. */
final class JdbcPurge {
    private static final int MOST_AT_A_TIME = 1000;

    private static final String SUBSCRIPTIONS = "SELECT DISTINCT subscription FROM textrequest_watermark";
    private static final String UNPOLLED = " AND subscription NOT IN (" + SUBSCRIPTIONS + ")";
    private static final String EVENTS = aged("textrequest_event", "sequence", "finished_at", " AND subscription = ?");
    private static final String EVENTS_UNPOLLED = aged("textrequest_event", "sequence", "finished_at", UNPOLLED);
    private static final String SENDS = aged("textrequest_send", "send_key", "started_at", "");
    private static final List<String> OTHERS = List.of(
            aged("textrequest_correlation", "message_id", "kept_at", ""),
            aged("textrequest_fact", "fact_key", "ages_from", ""),
            aged("textrequest_lease", "name", "lease_until", ""));

    private JdbcPurge() {}

    /** Whether there may be more. */
    static boolean some(JdbcSession session) throws SQLException {
        boolean more = full(session.update(EVENTS_UNPOLLED, session.cutoff(), session.cutoff(), MOST_AT_A_TIME));
        for (String subscription : session.list(SUBSCRIPTIONS, row -> row.getString(1))) {
            long cutoff = JdbcRetention.keys(session, subscription);
            more |= full(session.update(EVENTS, cutoff, cutoff, subscription, MOST_AT_A_TIME));
        }
        long sends = JdbcRetention.sends(session);
        more |= full(session.update(SENDS, sends, sends, MOST_AT_A_TIME));
        for (String sql : OTHERS) {
            more |= full(session.update(sql, session.cutoff(), session.cutoff(), MOST_AT_A_TIME));
        }
        return more;
    }

    private static boolean full(int deleted) {
        return deleted == MOST_AT_A_TIME;
    }

    private static String aged(String table, String key, String time, String which) {
        return "DELETE FROM " + table + " WHERE " + time + " <= ? AND " + key + " IN (SELECT " + key + " FROM " + table
                + " WHERE " + time + " <= ?" + which + " LIMIT ?)";
    }
}
