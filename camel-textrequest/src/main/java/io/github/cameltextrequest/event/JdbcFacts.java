package io.github.cameltextrequest.event;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Small facts. */
final class JdbcFacts {
    private static final String FIND = "SELECT fact_value FROM textrequest_fact WHERE kind = ? AND fact_key = ?"
            + " AND (ages_from IS NULL OR ages_from > ?)";
    private static final String SET = "INSERT INTO textrequest_fact (kind, fact_key, fact_value, ages_from)"
            + " VALUES (?, ?, ?, ?) ON CONFLICT (kind, fact_key) DO UPDATE SET fact_value = excluded.fact_value,"
            + " ages_from = excluded.ages_from";
    private static final String FORGET = "DELETE FROM textrequest_fact WHERE kind = ? AND fact_key = ?";

    private JdbcFacts() {}

    static Optional<String> find(JdbcSession session, FactKind kind, String key) throws SQLException {
        return session.first(FIND, row -> row.getString(1), kind.name(), JdbcText.key(key), session.cutoff());
    }

    static boolean change(
            JdbcSession session, FactKind kind, String key, @Nullable String expected, @Nullable String value)
            throws SQLException {
        if (!Objects.equals(find(session, kind, key).orElse(null), expected)) {
            return false;
        }
        if (value == null) {
            session.update(FORGET, kind.name(), JdbcText.key(key));
        } else {
            Long agesFrom = kind.lasting() ? null : session.now();
            session.update(SET, kind.name(), JdbcText.key(key), value, agesFrom);
        }
        return true;
    }
}
