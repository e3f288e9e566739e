package io.github.cameltextrequest.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists the dead and puts them back. */
final class JdbcDeadEvents {
    private static final String DEAD =
            " FROM textrequest_event WHERE state = 'dead' AND finished_at > ? AND subscription = COALESCE(?, subscription)";
    private static final String OLDEST_FIRST = " ORDER BY finished_at, sequence";

    private static final String LIST = "SELECT sequence, subscription, attempts, last_cause, finished_at, "
            + JdbcEventRow.EVENT + DEAD + OLDEST_FIRST + " LIMIT ?";

    private static final String FIND = "SELECT sequence, subscription, lane" + DEAD + OLDEST_FIRST;

    private static final String REVIVE = "UPDATE textrequest_event SET sequence = ?, state = 'waiting', attempts = 0,"
            + " stored_at = ?, finished_at = NULL, last_cause = NULL, available_at = " + JdbcEvents.AVAILABLE
            + " WHERE sequence = ?";

    private JdbcDeadEvents() {}

    static List<DeadEvent> list(JdbcSession session, @Nullable String subscription, int limit) throws SQLException {
        return session.list(LIST, JdbcDeadEvents::dead, session.cutoff(), subscription, limit);
    }

    private static DeadEvent dead(ResultSet row) throws SQLException {
        return new DeadEvent(
                row.getString("sequence"),
                row.getString("subscription"),
                JdbcEventRow.event(row),
                row.getInt("attempts"),
                row.getString("last_cause"),
                Instant.ofEpochMilli(row.getLong("finished_at")));
    }

    static int replay(JdbcSession session, Collection<String> ids) throws SQLException {
        Set<String> wanted = ids.stream().map(String::strip).collect(Collectors.toSet());
        return revive(
                session,
                find(session, null).stream()
                        .filter(dead -> wanted.contains(Long.toString(dead.sequence)))
                        .toList());
    }

    static int replayAll(JdbcSession session, @Nullable String subscription) throws SQLException {
        return revive(session, find(session, subscription));
    }

    private static List<Found> find(JdbcSession session, @Nullable String subscription) throws SQLException {
        return session.list(
                FIND,
                row -> new Found(row.getLong("sequence"), row.getString("subscription"), row.getString("lane")),
                session.cutoff(),
                subscription);
    }

    private static int revive(JdbcSession session, List<Found> dead) throws SQLException {
        long sequence = session.takeSequences(dead.size());
        for (Found each : dead) {
            session.update(
                    REVIVE, sequence++, session.now(), each.subscription, each.lane, session.now(), each.sequence);
        }
        return dead.size();
    }

    private record Found(long sequence, String subscription, String lane) {}
}
