package io.github.cameltextrequest.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;

/** Reads events out of results. */
final class JdbcEventRow {
    /** The columns that {@link #event} reads. */
    static final String EVENT = "dedupe_key, lane, event_type, origin, payload, occurred_at";

    private JdbcEventRow() {}

    static NewEvent event(ResultSet row) throws SQLException {
        return new NewEvent(
                row.getString("dedupe_key"),
                row.getString("lane"),
                row.getString("event_type"),
                EventOrigin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
                row.getString("payload"),
                Instant.parse(row.getString("occurred_at")));
    }
}
