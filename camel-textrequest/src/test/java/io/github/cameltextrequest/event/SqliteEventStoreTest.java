package io.github.cameltextrequest.event;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

class SqliteEventStoreTest extends EventStoreTest {

    @TempDir
    Path folder;

    @Override
    EventStore create(Clock clock) {
        return JdbcEventStore.inFile(folder.resolve("events.db"), new JDBC(), clock, RETENTION);
    }
}
