package io.github.cameltextrequest.event;

import java.sql.SQLException;
import java.util.Optional;

/** What routes want to know again when a message's status arrives. */
final class JdbcCorrelations {
    private static final String FIND = "SELECT correlation_id, contact, dashboard_id FROM textrequest_correlation"
            + " WHERE message_id = ? AND kept_at > ?";
    private static final String KEEP = "INSERT INTO textrequest_correlation"
            + " (message_id, correlation_id, contact, dashboard_id, kept_at) VALUES (?, ?, ?, ?, ?)"
            + " ON CONFLICT (message_id) DO UPDATE SET correlation_id = excluded.correlation_id,"
            + " contact = excluded.contact, dashboard_id = excluded.dashboard_id, kept_at = excluded.kept_at";

    private JdbcCorrelations() {}

    static Optional<Correlation> find(JdbcSession session, String messageId) throws SQLException {
        return session.first(
                FIND,
                row -> new Correlation(
                        messageId,
                        row.getString("correlation_id"),
                        row.getString("contact"),
                        row.getString("dashboard_id")),
                JdbcText.key(messageId),
                session.cutoff());
    }

    static boolean keep(JdbcSession session, Correlation kept) throws SQLException {
        return 1
                == session.update(
                        KEEP,
                        JdbcText.key(kept.messageId()),
                        kept.correlationId(),
                        kept.contact(),
                        kept.dashboardId(),
                        session.now());
    }
}
