package io.github.cameltextrequest.event;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives the events of each lane out one after the other.
 *
 * <p>Only the first event of a lane that is neither done nor dead has a time at which it is available: when it is due
 * while it waits, when its lease ends while it runs. As one writes at a time, that holds for all nodes.
 */
final class JdbcLanes {
    /** The order makes PostgreSQL use the index, where it would hope to meet one soon among all events. */
    private static final String ANY_AVAILABLE = "SELECT 1 FROM textrequest_event WHERE subscription = ?"
            + " AND available_at <= ? ORDER BY available_at LIMIT 1";

    private static final String AVAILABLE = "SELECT sequence, attempts, fence, " + JdbcEventRow.EVENT
            + " FROM textrequest_event WHERE subscription = ? AND available_at <= ?"
            + " ORDER BY available_at, sequence LIMIT ?";

    private static final String CLAIM = "UPDATE textrequest_event SET state = 'running', attempts = attempts + 1,"
            + " fence = fence + 1, owner = ?, available_at = ? WHERE sequence = ?";

    /** An ended lease that nobody took over is still good. */
    private static final String IF_HELD = " WHERE sequence = ? AND fence = ? AND state = 'running'";

    private static final String RENEW = "UPDATE textrequest_event SET available_at = ?" + IF_HELD;

    private static final String DONE = "UPDATE textrequest_event SET state = 'done', lane = NULL, payload = NULL,"
            + " owner = NULL, last_cause = NULL, available_at = NULL, finished_at = ?" + IF_HELD;

    private static final String AGAIN =
            "UPDATE textrequest_event SET state = 'waiting', owner = NULL, available_at = ?, last_cause = ?" + IF_HELD;

    private static final String DEAD = "UPDATE textrequest_event SET state = 'dead', owner = NULL, available_at = NULL,"
            + " last_cause = ?, finished_at = ?" + IF_HELD;

    private static final String NEXT_OF_LANE = "UPDATE textrequest_event SET available_at = stored_at"
            + " WHERE sequence = (SELECT MIN(sequence) FROM textrequest_event"
            + " WHERE subscription = ? AND lane = ? AND " + JdbcSchema.OPEN + ")";

    private JdbcLanes() {}

    /** A look that locks nothing, as most find nothing. */
    static boolean anyAvailable(JdbcSession session, String subscription) throws SQLException {
        return session.first(ANY_AVAILABLE, row -> true, subscription, session.now())
                .isPresent();
    }

    static List<ClaimedEvent> take(JdbcSession session, String subscription, String owner, Duration lease, int limit)
            throws SQLException {
        long until = session.now() + lease.toMillis();
        List<ClaimedEvent> claims = session.list(
                AVAILABLE,
                row -> new ClaimedEvent(
                        subscription,
                        JdbcEventRow.event(row),
                        row.getLong("sequence"),
                        row.getInt("attempts") + 1,
                        owner,
                        row.getLong("fence") + 1,
                        Instant.ofEpochMilli(until)),
                subscription,
                session.now(),
                limit);
        List<@Nullable Object[]> rows = new ArrayList<>();
        claims.forEach(claim -> rows.add(new Object[] {owner, until, claim.sequence()}));
        session.updateAll(CLAIM, rows);
        return claims;
    }

    static boolean renew(JdbcSession session, ClaimedEvent claim, Duration lease) throws SQLException {
        return 1 == session.update(RENEW, session.now() + lease.toMillis(), claim.sequence(), claim.fence());
    }

    static boolean done(JdbcSession session, ClaimedEvent claim) throws SQLException {
        boolean held = 1 == session.update(DONE, session.now(), claim.sequence(), claim.fence());
        return held && letLaneGoOn(session, claim);
    }

    static boolean again(JdbcSession session, ClaimedEvent claim, Instant at, String cause) throws SQLException {
        return 1 == session.update(AGAIN, session.at(at), cause, claim.sequence(), claim.fence());
    }

    static boolean dead(JdbcSession session, ClaimedEvent claim, String cause) throws SQLException {
        boolean held = 1 == session.update(DEAD, cause, session.now(), claim.sequence(), claim.fence());
        return held && letLaneGoOn(session, claim);
    }

    private static boolean letLaneGoOn(JdbcSession session, ClaimedEvent claim) throws SQLException {
        session.update(NEXT_OF_LANE, claim.subscription(), claim.event().lane());
        return true;
    }
}
