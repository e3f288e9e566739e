package io.github.cameltextrequest.event;

import java.sql.SQLException;
import java.time.Instant;

/**
 * Until when what was finished is forgotten: one retention time ago, and for as long as something may still reach back
 * to it one retention time before that. Else a process that was down for long would handle and text once more.
 */
final class JdbcRetention {
    private static final String OLDEST_WATERMARK = "SELECT COALESCE(MIN(read_up_to), '') FROM textrequest_watermark"
            + " WHERE subscription = ? AND name NOT LIKE '%|%' AND name <> '*'";
    private static final String OLDEST_OPEN =
            "SELECT COALESCE(MIN(stored_at), ?) FROM textrequest_event WHERE " + JdbcSchema.OPEN;

    private JdbcRetention() {}

    /** Polls go on from the watermark of a dashboard, and know by its keys what they read before. */
    static long keys(JdbcSession session, String subscription) throws SQLException {
        String oldest = session.first(OLDEST_WATERMARK, row -> row.getString(1), subscription)
                .orElse("");
        return oldest.isEmpty()
                ? session.cutoff()
                : reaching(session, Instant.parse(oldest).toEpochMilli());
    }

    /** An event that is not done comes again, and knows by its sends what it texted before. */
    static long sends(JdbcSession session) throws SQLException {
        long oldest =
                session.first(OLDEST_OPEN, row -> row.getLong(1), session.now()).orElse(session.now());
        return reaching(session, oldest);
    }

    private static long reaching(JdbcSession session, long back) {
        return session.cutoff() - Math.max(0, session.now() - back);
    }
}
