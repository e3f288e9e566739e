package io.github.cameltextrequest.event;

import static io.github.cameltextrequest.event.EventStoreContract.RETENTION;
import static io.github.cameltextrequest.event.EventStoreContract.SUB;
import static io.github.cameltextrequest.event.EventStoreContract.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

/** When a caller hears that something is stored: after the commit, and not if that failed. */
class CommitTest {
    private static final int PATIENCE = 30;
    private static final int LONG_ENOUGH_TO_BE_TOLD = 200;

    @TempDir
    Path folder;

    private volatile Step beforeCommit = () -> {};

    @Test
    void aCallerHearsNothingBeforeTheCommit() throws Exception {
        try (JdbcEventStore store = open()) {
            store.open();
            CountDownLatch atCommit = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            beforeCommit = () -> {
                atCommit.countDown();
                assertThat(goOn.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
            };

            CompletableFuture<Set<String>> stored =
                    CompletableFuture.supplyAsync(() -> store.store(SUB, List.of(event("a", "1"))));

            assertThat(atCommit.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
            assertThatExceptionOfType(TimeoutException.class)
                    .isThrownBy(() -> stored.get(LONG_ENOUGH_TO_BE_TOLD, TimeUnit.MILLISECONDS));
            goOn.countDown();
            assertThat(stored.get(PATIENCE, TimeUnit.SECONDS)).containsExactly("a");
        }
    }

    @Test
    void aFailedCommitIsAFailureOfTheCallerAndNothingIsStored() {
        try (JdbcEventStore store = open()) {
            store.open();
            beforeCommit = () -> {
                throw new SQLException("the disk is gone");
            };
            assertThatExceptionOfType(EventStoreException.class)
                    .isThrownBy(() -> store.store(SUB, List.of(event("a", "1"))))
                    .withMessage("the event store fails: the disk is gone");

            beforeCommit = () -> {};
            assertThat(store.usage(SUB).waiting()).isZero();
        }
    }

    /** What an operating system was told to keep is not lost with it: SQLite's own promise, for which it must be asked. */
    @Test
    void theFileIsSyncedWithEveryCommit() throws Exception {
        try (Connection connection = new SqliteFile(folder.resolve("events.db"), new JDBC()).open();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeQuery("PRAGMA journal_mode").getString(1))
                    .isEqualTo("wal");
            assertThat(statement.executeQuery("PRAGMA synchronous").getInt(1))
                    .as("FULL")
                    .isEqualTo(2);
        }
    }

    private JdbcEventStore open() {
        return new JdbcEventStore(this::connect, new ManualClock(), RETENTION);
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"));
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        beforeCommit.run();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private interface Step {
        void run() throws Exception;
    }
}
