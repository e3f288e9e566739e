package io.github.cameltextrequest.event;

import java.sql.DriverManager;
import java.time.Clock;

class PostgresEventStoreTest extends EventStoreTest {

    @Override
    EventStore create(Clock clock) throws Exception {
        String url = TestPostgres.newSchema();
        return new JdbcEventStore(() -> DriverManager.getConnection(url), clock, RETENTION);
    }
}
