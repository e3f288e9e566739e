package io.github.cameltextrequest;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sqlite.SQLiteDataSource;

/** A SQLite file on a disk that a test can fill up or make read-only, as SQLite itself reports such disks. */
final class LimitedDisk extends SQLiteDataSource {
    static final String FULL = "PRAGMA max_page_count = 60";
    static final String READ_ONLY = "PRAGMA query_only = true";
    private static final String NO_TROUBLE = "PRAGMA query_only = false";

    private final List<Connection> open = new CopyOnWriteArrayList<>();
    private volatile String trouble = NO_TROUBLE;

    LimitedDisk(Path folder) {
        setUrl("jdbc:sqlite:" + folder.resolve("events.db") + "?journal_mode=WAL");
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        open.add(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute(trouble);
        }
        return connection;
    }

    void trouble(String pragma) throws SQLException {
        trouble = pragma;
        for (Connection connection : open) {
            connection.close();
        }
    }

    void mend() throws SQLException {
        trouble(NO_TROUBLE);
    }
}
