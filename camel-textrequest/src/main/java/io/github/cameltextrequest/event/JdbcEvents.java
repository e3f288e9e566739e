package io.github.cameltextrequest.event;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stores events. */
final class JdbcEvents {
    /** Available at once when it is the first of its lane; else when those before it are done. */
    static final String AVAILABLE = "CASE WHEN EXISTS (SELECT 1 FROM textrequest_event earlier"
            + " WHERE earlier.subscription = ? AND earlier.lane = ? AND earlier." + JdbcSchema.OPEN
            + ") THEN NULL ELSE CAST(? AS BIGINT) END";

    private static final String INSERT = "INSERT INTO textrequest_event (sequence, subscription, dedupe_key, state,"
            + " event_type, origin, lane, payload, occurred_at, stored_at, available_at, attempts, fence)"
            + " VALUES (?, ?, ?, 'waiting', ?, ?, ?, ?, ?, ?, " + AVAILABLE + ", 0, 0)"
            + " ON CONFLICT (subscription, dedupe_key) DO UPDATE SET sequence = excluded.sequence, state = 'waiting',"
            + " event_type = excluded.event_type, origin = excluded.origin, lane = excluded.lane,"
            + " payload = excluded.payload, occurred_at = excluded.occurred_at, stored_at = excluded.stored_at,"
            + " available_at = excluded.available_at, attempts = 0, fence = 0, last_cause = NULL, finished_at = NULL"
            + " WHERE textrequest_event.finished_at <= ?";

    private JdbcEvents() {}

    static Set<String> store(JdbcSession session, String subscription, List<NewEvent> events) throws SQLException {
        Set<String> fresh = new LinkedHashSet<>();
        if (events.isEmpty()) {
            return fresh;
        }
        long sequence = session.takeSequences(events.size());
        long cutoff = JdbcRetention.keys(session, subscription);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (NewEvent event : events) {
            rows.add(row(session, subscription, event, sequence++, cutoff));
        }
        int[] stored = session.updateAll(INSERT, rows);
        for (int i = 0; i < stored.length; i++) {
            if (stored[i] == 1) {
                fresh.add(events.get(i).dedupeKey());
            }
        }
        return fresh;
    }

    private static @Nullable Object[] row(
            JdbcSession session, String subscription, NewEvent event, long sequence, long cutoff) {
        String lane = JdbcText.key(event.lane());
        return new Object[] {
            sequence,
            subscription,
            JdbcText.key(event.dedupeKey()),
            event.type(),
            event.origin().name().toLowerCase(Locale.ROOT),
            lane,
            event.payload(),
            event.occurredAt().toString(),
            session.now(),
            subscription,
            lane,
            session.now(),
            cutoff
        };
    }
}
