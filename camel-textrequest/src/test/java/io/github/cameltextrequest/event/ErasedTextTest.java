package io.github.cameltextrequest.event;

import static io.github.cameltextrequest.event.EventStoreContract.LEASE;
import static io.github.cameltextrequest.event.EventStoreContract.RETENTION;
import static io.github.cameltextrequest.event.EventStoreContract.SUB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

/** What somebody finds who reads the bytes of the files of a store. */
class ErasedTextTest {
    private static final String SECRET = "my code is 4711";

    @TempDir
    Path folder;

    @Test
    void theTextOfADoneEventIsInNoByteOfTheFiles() throws Exception {
        try (JdbcEventStore store =
                JdbcEventStore.inFile(folder.resolve("events.db"), new JDBC(), Clock.systemUTC(), RETENTION)) {
            store.store(
                    SUB, IntStream.range(0, 40).mapToObj(ErasedTextTest::secret).toList());
            assertThat(filesWithTheText()).as("while it waits").isNotEmpty();

            store.take(SUB, "me", LEASE, 100).forEach(store::done);
            assertThat(store.usage(SUB).running()).isZero();

            // The log beside the file goes with the connection, which an idle store gives back.
            await().untilAsserted(() -> assertThat(filesWithTheText()).isEmpty());
        }
    }

    /** Some of them longer than a page of the file. */
    private static NewEvent secret(int number) {
        String text = (SECRET + " ").repeat(1 + number * 10);
        return new NewEvent("k" + number, "l" + number, "msg_received", EventOrigin.HOOK, text, ManualClock.START);
    }

    private List<Path> filesWithTheText() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(ErasedTextTest::hasTheText).toList();
        }
    }

    private static boolean hasTheText(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(SECRET);
        } catch (IOException e) {
            // It went between the list and the look.
            return false;
        }
    }
}
