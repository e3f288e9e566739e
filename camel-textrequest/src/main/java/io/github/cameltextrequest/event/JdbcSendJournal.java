package io.github.cameltextrequest.event;

import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which sends were started and which were done. */
final class JdbcSendJournal {
    private static final String START = "INSERT INTO textrequest_send (send_key, contact, started_at, started_by)"
            + " VALUES (?, ?, ?, ?) ON CONFLICT (send_key) DO UPDATE SET contact = excluded.contact,"
            + " started_at = excluded.started_at, started_by = excluded.started_by, result = NULL"
            + " WHERE textrequest_send.started_at <= ?";
    private static final String FIND = "SELECT started_by, result FROM textrequest_send WHERE send_key = ?";
    private static final String FINISH = "UPDATE textrequest_send SET result = ? WHERE send_key = ?";
    private static final String RELEASE =
            "DELETE FROM textrequest_send WHERE send_key = ? AND started_by = ? AND result IS NULL";
    private static final String COUNT =
            "SELECT COUNT(*) FROM textrequest_send WHERE contact = ? AND started_at >= ? AND started_at > ?";

    private JdbcSendJournal() {}

    /** @param by names this very call, so that it knows its own row when its transaction has to be run once more */
    static SendStart start(JdbcSession session, String key, @Nullable String contact, String by) throws SQLException {
        long cutoff = JdbcRetention.sends(session);
        if (1 == session.update(START, JdbcText.key(key), contactKey(contact), session.now(), by, cutoff)) {
            return SendStart.MINE;
        }
        return session.first(
                        FIND,
                        row -> known(row.getString("started_by").equals(by), row.getString("result")),
                        JdbcText.key(key))
                .orElse(SendStart.STARTED_BEFORE);
    }

    private static @Nullable String contactKey(@Nullable String contact) {
        return contact == null ? null : JdbcText.key(contact);
    }

    private static SendStart known(boolean own, @Nullable String result) {
        if (result != null) {
            return SendStart.done(result);
        }
        return own ? SendStart.MINE : SendStart.STARTED_BEFORE;
    }

    static boolean finish(JdbcSession session, String key, String result) throws SQLException {
        return 1 == session.update(FINISH, result, JdbcText.key(key));
    }

    /** @param by names the start that is taken back */
    static boolean release(JdbcSession session, String key, String by) throws SQLException {
        return 1 == session.update(RELEASE, JdbcText.key(key), by);
    }

    static int since(JdbcSession session, String contact, Instant since) throws SQLException {
        return session.first(COUNT, row -> row.getInt(1), JdbcText.key(contact), session.at(since), session.cutoff())
                .orElse(0);
    }
}
