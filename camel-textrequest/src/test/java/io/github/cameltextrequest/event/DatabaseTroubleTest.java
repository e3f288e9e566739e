package io.github.cameltextrequest.event;

import static io.github.cameltextrequest.event.EventStoreContract.LEASE;
import static io.github.cameltextrequest.event.EventStoreContract.RETENTION;
import static io.github.cameltextrequest.event.EventStoreContract.SUB;
import static io.github.cameltextrequest.event.EventStoreContract.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Databases as operators set them up, and what they hear when it does not do. */
class DatabaseTroubleTest {
    private static final AtomicInteger USERS = new AtomicInteger();

    private final String url = TestPostgres.newSchema();

    @Test
    void aDatabaseOfAnotherKindIsNamed() {
        DatabaseMetaData data = answering(DatabaseMetaData.class, method -> "H2");
        Connection other = answering(Connection.class, method -> method.equals("getMetaData") ? data : null);

        try (JdbcEventStore store = new JdbcEventStore(() -> other, Clock.systemUTC(), RETENTION)) {
            assertThatExceptionOfType(EventStoreException.class)
                    .isThrownBy(store::open)
                    .withMessage("the database of the event store must be PostgreSQL or SQLite, but was H2: mend the"
                            + " option eventStoreDataSource")
                    .matches(EventStoreException::isLasting);
        }
    }

    @Test
    void whoMayNotMakeTablesIsToldSoAndGoesOnWhenHeMay() throws Exception {
        String user = user();
        try (JdbcEventStore store = JdbcSchemaTest.open(as(user))) {
            assertThatExceptionOfType(EventStoreException.class)
                    .isThrownBy(store::open)
                    .withMessageContaining("permission denied for schema")
                    .withMessageEndingWith("; the user of the event store must be allowed to make tables in its schema"
                            + " (CREATE) once, then to SELECT, INSERT, UPDATE and DELETE in those that begin with"
                            + " textrequest_: grant it");

            JdbcSchemaTest.update(url, "GRANT CREATE ON SCHEMA " + schema() + " TO " + user);

            assertThat(store.store(SUB, List.of(event("a", "1")))).containsExactly("a");
        }
    }

    @Test
    void whoMayReadAndWriteNeedsNoMore() throws Exception {
        String user = user();
        try (JdbcEventStore owner = JdbcSchemaTest.open(url)) {
            owner.open();
        }
        try (JdbcEventStore store = JdbcSchemaTest.open(as(user))) {
            assertThatExceptionOfType(EventStoreException.class)
                    .isThrownBy(store::open)
                    .withMessageContaining("permission denied for table textrequest_store")
                    .withMessageContaining("SELECT, INSERT, UPDATE and DELETE")
                    .matches(failure -> !failure.isLasting());

            JdbcSchemaTest.update(
                    url, "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA " + schema() + " TO " + user);

            store.store(SUB, List.of(event("a", "1")));
            assertThat(store.done(store.take(SUB, "me", LEASE, 1).get(0))).isTrue();
            assertThat(store.startSend("key", "contact")).isEqualTo(SendStart.MINE);
            store.releaseSend("key");
        }
    }

    @Test
    void aSchemaThatIsNotThereIsAskedFor() {
        try (JdbcEventStore store = JdbcSchemaTest.open(url.replace(schema(), "nowhere"))) {
            assertThatExceptionOfType(EventStoreException.class)
                    .isThrownBy(store::open)
                    .withMessageEndingWith(
                            "; the event store needs a schema for its tables: mend currentSchema in the URL");
        }
    }

    @Test
    void aNodeOfAnOlderReleaseStopsWhenANewerOneHasChangedTheTables() throws Exception {
        try (JdbcEventStore older = JdbcSchemaTest.open(url)) {
            older.store(SUB, List.of(event("a", "1")));
            JdbcSchemaTest.update(url, "UPDATE textrequest_store SET schema_version = 2");

            assertThatExceptionOfType(EventStoreException.class)
                    .isThrownBy(() -> older.store(SUB, List.of(event("b", "2"))))
                    .withMessageContaining("must be of version 1, but were of version 2");
            assertThatExceptionOfType(EventStoreException.class).isThrownBy(() -> older.usage(SUB));
            assertThat(older.writable()).isFalse();
        }
    }

    @Test
    void aDatabaseSetToAStricterIsolationFailsNobody() throws Exception {
        String strict = url + "&options=-c%20default_transaction_isolation=serializable";
        AtomicInteger number = new AtomicInteger();

        Race.of(4, () -> {
            int node = number.getAndIncrement();
            try (JdbcEventStore store = JdbcSchemaTest.open(strict)) {
                for (int i = 0; i < 25; i++) {
                    store.store(SUB, List.of(event(node + "." + i, "lane")));
                }
            }
            return null;
        });

        assertThat(JdbcSchemaTest.query(url, "SELECT COUNT(*) FROM textrequest_event"))
                .containsExactly("100");
    }

    @Test
    void noLockIsWaitedForAndNoneIsHeldWithoutEnd() throws Exception {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            JdbcDatabase.POSTGRESQL.begin(connection);

            for (String bound : List.of("lock_timeout", "idle_in_transaction_session_timeout")) {
                assertThat(JdbcSchemaTest.query(connection, "SHOW " + bound))
                        .singleElement()
                        .asString()
                        .matches("[1-9][0-9]?s");
            }
        }
    }

    @Test
    void theOnlyConnectionOfAPoolIsSharedWithTheRoutes() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        try (HikariDataSource pool = poolOfOne();
                JdbcEventStore store = new JdbcEventStore(pool)) {
            store.store(SUB, List.of(event("a", "1")));
            Thread looking = new Thread(() -> {
                while (!enough.get()) {
                    store.usage(SUB);
                }
            });
            looking.start();
            List<Connection> got = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                try (Connection connection = pool.getConnection()) {
                    got.add(connection);
                }
            }
            enough.set(true);
            looking.join();

            assertThat(got).hasSize(2);
            assertThat(store.take(SUB, "me", LEASE, 1)).hasSize(1);
        }
    }

    @Test
    void anErrorOfTheDriverReachesTheCallerAndEndsNothing() {
        AtomicBoolean broken = new AtomicBoolean(true);
        ConnectionSource source = () -> {
            if (broken.get()) {
                throw new NoClassDefFoundError("org/sqlite/core/NativeDB");
            }
            return DriverManager.getConnection(url);
        };
        try (JdbcEventStore store = new JdbcEventStore(source, Clock.systemUTC(), RETENTION)) {
            assertThatExceptionOfType(EventStoreException.class)
                    .isThrownBy(store::open)
                    .withMessage("the event store fails: java.lang.NoClassDefFoundError: org/sqlite/core/NativeDB");

            broken.set(false);

            assertThat(store.store(SUB, List.of(event("a", "1")))).containsExactly("a");
        }
    }

    private HikariDataSource poolOfOne() {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setMaximumPoolSize(1);
        settings.setConnectionTimeout(20_000);
        return new HikariDataSource(settings);
    }

    /** A new user, who may see the schema. */
    private String user() throws Exception {
        String name = "operator" + USERS.incrementAndGet();
        JdbcSchemaTest.update(url, "CREATE ROLE " + name + " LOGIN");
        JdbcSchemaTest.update(url, "GRANT USAGE ON SCHEMA " + schema() + " TO " + name);
        return name;
    }

    private String as(String user) {
        return url.replace("user=postgres", "user=" + user);
    }

    private String schema() {
        return url.substring(url.lastIndexOf('=') + 1);
    }

    private static <T> T answering(Class<T> type, Function<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.apply(method.getName())));
    }
}
