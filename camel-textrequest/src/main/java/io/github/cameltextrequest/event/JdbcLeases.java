package io.github.cameltextrequest.event;

import java.sql.SQLException;
import java.time.Duration;

/** Who of all nodes does some work. */
final class JdbcLeases {
    private static final String TAKE = "INSERT INTO textrequest_lease (name, owner, lease_until) VALUES (?, ?, ?)"
            + " ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, lease_until = excluded.lease_until"
            + " WHERE textrequest_lease.owner = excluded.owner OR textrequest_lease.lease_until <= ?";
    private static final String RELEASE = "DELETE FROM textrequest_lease WHERE name = ? AND owner = ?";

    private JdbcLeases() {}

    static boolean lease(JdbcSession session, String name, String owner, Duration duration) throws SQLException {
        return 1 == session.update(TAKE, name, owner, session.now() + duration.toMillis(), session.now());
    }

    static boolean release(JdbcSession session, String name, String owner) throws SQLException {
        return 1 == session.update(RELEASE, name, owner);
    }
}
