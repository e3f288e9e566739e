package io.github.cameltextrequest.event;

import static io.github.cameltextrequest.event.EventStoreContract.LEASE;
import static io.github.cameltextrequest.event.EventStoreContract.RETENTION;
import static io.github.cameltextrequest.event.EventStoreContract.SUB;
import static io.github.cameltextrequest.event.EventStoreContract.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a power cut leaves: a SQLite file whose last write ends at any of its bytes. */
@Tag("crash")
class TornFileTest {
    private static final int STORED_BEFORE = 20;
    /** From cut to cut; 1 in the soak. Prime to the sizes of pages and frames, so that every place in them is met. */
    private static final int STEP = Integer.getInteger("crash.tornStep", 7);
    /** The last frame, which carries the commit, is cut at every byte. */
    private static final int LAST_FRAME = 24 + 512;

    /** So many cuts are tried with a whole store; at the others the file is opened and read. */
    private static final int ONE_IN = 100;
    /** Small pages make small writes. */
    private static final String SETTINGS = "?page_size=512&journal_mode=WAL&synchronous=OFF";

    @TempDir
    Path folder;

    private byte[] file = new byte[0];
    private byte[] log = new byte[0];

    @Test
    void onlyWhatWasNotAcknowledgedIsLostWhereverTheLastWriteEnds() throws Exception {
        int begin = writeAndLookWhereTheLastWriteBegins();

        assertThat(log.length - begin).isGreaterThan(1_000);
        for (int end = begin; end <= log.length; end += end < log.length - LAST_FRAME ? STEP : 1) {
            Path torn = cut(end);
            int expected = end == log.length ? STORED_BEFORE + 1 : STORED_BEFORE;
            assertThat(count(torn))
                    .as("events when %s of %s bytes were written", end, log.length)
                    .isEqualTo(expected);
            if (end % ONE_IN == 0 || end == log.length) {
                assertThatTheStoreGoesOn(cut(end), expected);
            }
        }
    }

    private int writeAndLookWhereTheLastWriteBegins() throws IOException {
        Path whole = folder.resolve("whole.db");
        try (JdbcEventStore store = open(whole)) {
            store.store(
                    SUB,
                    IntStream.range(0, STORED_BEFORE)
                            .mapToObj(TornFileTest::numbered)
                            .toList());
            int begin = Math.toIntExact(Files.size(log(whole)));
            store.store(SUB, List.of(numbered(STORED_BEFORE)));
            file = Files.readAllBytes(whole);
            log = Files.readAllBytes(log(whole));
            return begin;
        }
    }

    private static NewEvent numbered(int number) {
        return event("k" + number, "l" + number);
    }

    private Path cut(int end) throws IOException {
        Path torn = folder.resolve("torn.db");
        Files.deleteIfExists(folder.resolve("torn.db-shm"));
        Files.write(torn, file);
        Files.write(log(torn), Arrays.copyOf(log, end));
        return torn;
    }

    private static int count(Path torn) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(torn));
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM textrequest_event")) {
            return count.getInt(1);
        }
    }

    private static void assertThatTheStoreGoesOn(Path torn, int expected) {
        try (JdbcEventStore store = open(torn)) {
            assertThat(store.take(SUB, "me", LEASE, 100))
                    .hasSize(expected)
                    .allSatisfy(claim -> assertThat(store.done(claim)).isTrue());
            store.store(SUB, List.of(numbered(STORED_BEFORE)));
            assertThat(store.usage(SUB).waiting()).isEqualTo(STORED_BEFORE + 1 - expected);
        }
    }

    private static JdbcEventStore open(Path path) {
        return new JdbcEventStore(() -> DriverManager.getConnection(url(path)), new ManualClock(), RETENTION);
    }

    private static String url(Path path) {
        return "jdbc:sqlite:" + path + SETTINGS;
    }

    private static Path log(Path path) {
        return path.resolveSibling(path.getFileName() + "-wal");
    }
}
