package io.github.cameltextrequest.event;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the store. SQLite and PostgreSQL take the same statements; times are milliseconds since 1970 where they
 * are compared, ISO 8601 where they are only kept.
 */
final class JdbcSchema {
    /** Raised with every change of the tables. */
    static final int VERSION = 1;

    /** The events that were not finished: the text stands in an index and in queries, which use it only if it is the same. */
    static final String OPEN = "state IN ('waiting', 'running')";

    private static final List<String> STATEMENTS = List.of(
            // One row: who writes locks it first, so that one writes at a time and the order stored is one for all
            // nodes.
            """
            CREATE TABLE textrequest_store (
              schema_version INTEGER NOT NULL,
              last_sequence BIGINT NOT NULL,
              latest_time BIGINT NOT NULL)""",
            """
            CREATE TABLE textrequest_event (
              sequence BIGINT NOT NULL PRIMARY KEY,
              subscription TEXT NOT NULL,
              dedupe_key TEXT NOT NULL,
              state TEXT NOT NULL,
              event_type TEXT NOT NULL,
              origin TEXT NOT NULL,
              lane TEXT,
              payload TEXT,
              occurred_at TEXT NOT NULL,
              stored_at BIGINT NOT NULL,
              available_at BIGINT,
              attempts INTEGER NOT NULL,
              fence BIGINT NOT NULL,
              owner TEXT,
              last_cause TEXT,
              finished_at BIGINT,
              UNIQUE (subscription, dedupe_key))""",
            "CREATE INDEX textrequest_event_due ON textrequest_event (subscription, available_at, sequence)"
                    + " WHERE available_at IS NOT NULL",
            "CREATE INDEX textrequest_event_lane ON textrequest_event (subscription, lane, sequence) WHERE " + OPEN,
            "CREATE INDEX textrequest_event_dead ON textrequest_event (subscription, finished_at) WHERE state = 'dead'",
            "CREATE INDEX textrequest_event_finished ON textrequest_event (finished_at) WHERE finished_at IS NOT NULL",
            """
            CREATE TABLE textrequest_watermark (
              subscription TEXT NOT NULL,
              name TEXT NOT NULL,
              read_up_to TEXT NOT NULL,
              PRIMARY KEY (subscription, name))""",
            """
            CREATE TABLE textrequest_lease (
              name TEXT NOT NULL PRIMARY KEY,
              owner TEXT NOT NULL,
              lease_until BIGINT NOT NULL)""",
            """
            CREATE TABLE textrequest_send (
              send_key TEXT NOT NULL PRIMARY KEY,
              contact TEXT,
              started_at BIGINT NOT NULL,
              started_by TEXT NOT NULL,
              result TEXT)""",
            "CREATE INDEX textrequest_send_contact ON textrequest_send (contact, started_at) WHERE contact IS NOT NULL",
            "CREATE INDEX textrequest_send_started ON textrequest_send (started_at)",
            """
            CREATE TABLE textrequest_correlation (
              message_id TEXT NOT NULL PRIMARY KEY,
              correlation_id TEXT NOT NULL,
              contact TEXT NOT NULL,
              dashboard_id TEXT NOT NULL,
              kept_at BIGINT NOT NULL)""",
            "CREATE INDEX textrequest_correlation_kept ON textrequest_correlation (kept_at)",
            """
            CREATE TABLE textrequest_fact (
              kind TEXT NOT NULL,
              fact_key TEXT NOT NULL,
              fact_value TEXT NOT NULL,
              ages_from BIGINT,
              PRIMARY KEY (kind, fact_key))""",
            "CREATE INDEX textrequest_fact_ages ON textrequest_fact (ages_from) WHERE ages_from IS NOT NULL",
            "INSERT INTO textrequest_store (schema_version, last_sequence, latest_time) VALUES (" + VERSION
                    + ", 0, 0)");

    private JdbcSchema() {}

    /**
     * Makes the tables where there are none.
     *
     * @throws EventStoreException when they are of a newer release
     */
    static void prepare(Connection connection, JdbcDatabase database) throws SQLException {
        Integer version = version(connection, database);
        if (version == null) {
            version = create(connection, database);
        }
        check(version);
    }

    /** @throws EventStoreException when the tables are of a newer release */
    static void check(int version) {
        if (version > VERSION) {
            throw EventStoreException.lasting(
                    "the tables of the event store must be of version " + VERSION + ", but were of version " + version
                            + ": a newer release of camel-textrequest made them; use that release, or an empty database");
        }
    }

    private static Integer create(Connection connection, JdbcDatabase database) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : STATEMENTS) {
                statement.execute(sql);
            }
            connection.commit();
            return VERSION;
        } catch (SQLException e) {
            connection.rollback();
            // Another node may have been first.
            Integer version = version(connection, database);
            if (version == null) {
                throw e;
            }
            return version;
        }
    }

    private static @Nullable Integer version(Connection connection, JdbcDatabase database) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT schema_version FROM textrequest_store")) {
            return row.next() ? row.getInt(1) : null;
        } catch (SQLException e) {
            if (!database.tableIsMissing(e)) {
                throw e;
            }
            return null;
        } finally {
            connection.rollback();
        }
    }
}
