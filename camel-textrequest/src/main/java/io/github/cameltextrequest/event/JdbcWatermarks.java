package io.github.cameltextrequest.event;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** How far the history was read. */
final class JdbcWatermarks {
    private static final String FIND =
            "SELECT read_up_to FROM textrequest_watermark WHERE subscription = ? AND name = ?";
    private static final String SET = "INSERT INTO textrequest_watermark (subscription, name, read_up_to)"
            + " VALUES (?, ?, ?) ON CONFLICT (subscription, name) DO UPDATE SET read_up_to = excluded.read_up_to";

    private JdbcWatermarks() {}

    static Optional<Instant> find(JdbcSession session, String subscription, String name) throws SQLException {
        return session.first(FIND, row -> Instant.parse(row.getString(1)), subscription, name);
    }

    static boolean move(JdbcSession session, String subscription, String name, Instant to) throws SQLException {
        boolean forward = find(session, subscription, name).map(to::isAfter).orElse(true);
        return forward && 1 == session.update(SET, subscription, name, to.toString());
    }
}
