package io.github.cameltextrequest.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one connection of a store, kept with its prepared statements while there is work and given back in between, so
 * that a pool can look after it. Used by one thread.
 */
final class KeptConnection {
    private static final Logger LOG = LoggerFactory.getLogger(KeptConnection.class);

    private final ConnectionSource source;
    private final SharedClock clock;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private @Nullable Connection connection;
    private @Nullable JdbcDatabase database;
    private boolean prepared;
    private long openedAt;

    KeptConnection(ConnectionSource source, SharedClock clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * Has a connection ready for the next transaction.
     *
     * @throws EventStoreException when the database is not one for this store
     */
    void begin() throws SQLException {
        if (connection != null
                && System.nanoTime() - openedAt > database().longestKept().toNanos()) {
            giveBack();
        }
        if (connection == null) {
            open();
        }
    }

    Connection present() throws SQLException {
        Connection present = connection;
        if (present == null) {
            throw new SQLException("no transaction was begun");
        }
        return present;
    }

    JdbcDatabase database() throws SQLException {
        JdbcDatabase known = database;
        if (known == null) {
            known = JdbcDatabase.of(present());
            database = known;
        }
        return known;
    }

    PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = present().prepareStatement(sql);
            statements.put(sql, statement);
        }
        return statement;
    }

    private void open() throws SQLException {
        Connection opened = source.open();
        connection = opened;
        openedAt = System.nanoTime();
        try {
            opened.setAutoCommit(false);
            database().prepare(opened);
            database().tellTime(opened, clock);
            if (!prepared) {
                JdbcSchema.prepare(opened, database());
                prepared = true;
            }
        } catch (SQLException | EventStoreException e) {
            giveBack();
            throw e;
        }
    }

    /** Ends what is under way and gives the connection back, whatever state it is in. */
    void giveBack() {
        Connection giving = connection;
        connection = null;
        statements.clear();
        if (giving == null) {
            return;
        }
        try (giving) {
            giving.rollback();
            giving.setAutoCommit(true);
        } catch (SQLException e) {
            LOG.debug("The connection of the event store ended badly", e);
        }
    }
}
