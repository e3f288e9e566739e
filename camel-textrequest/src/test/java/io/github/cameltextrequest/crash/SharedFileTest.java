package io.github.cameltextrequest.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.event.EventOrigin;
import io.github.cameltextrequest.event.JdbcEventStore;
import io.github.cameltextrequest.event.NewEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

/** One SQLite file in three processes, as when an old one still runs while its successor starts: safe, though not fast. */
@Tag("crash")
class SharedFileTest {
    private static final int EVENTS = 200;
    private static final int LANES = 10;
    private static final int AT_A_TIME = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    @Test
    void everyEventRunsOnceAndInTheOrderOfItsLane() throws Exception {
        Path file = folder.resolve("events.db");
        try (JdbcEventStore store = JdbcEventStore.inFile(file, new JDBC(), Clock.systemUTC(), Duration.ofDays(7));
                NodeProcess one = share(file);
                NodeProcess two = share(file)) {
            for (NodeProcess each : List.of(one, two)) {
                each.awaitReady();
            }
            for (int first = 0; first < EVENTS; first += AT_A_TIME) {
                store.store(
                        "desk",
                        IntStream.range(first, first + AT_A_TIME)
                                .mapToObj(SharedFileTest::event)
                                .toList());
            }
            await().atMost(PATIENCE)
                    .until(() ->
                            store.usage("desk").waiting() + store.usage("desk").running() == 0);

            assertThat(runs(one, two)).isEqualTo(inOrder());
            assertThat(List.of(one, two)).allSatisfy(each -> {
                assertThat(each.lines("RUN ")).as("its share").isNotEmpty();
                assertThat(each.lines("REFUSED ")).isEmpty();
            });
        }
    }

    private static NodeProcess share(Path file) throws Exception {
        return NodeProcess.run(FileSharer.class, List.of(file.toString()));
    }

    private static NewEvent event(int number) {
        return new NewEvent(
                String.valueOf(number),
                "lane" + number % LANES,
                "msg_received",
                EventOrigin.HOOK,
                "text " + number,
                Instant.now());
    }

    /** The events each lane ran, in the order of time. */
    private static Map<String, List<String>> runs(NodeProcess one, NodeProcess two) {
        return Stream.concat(one.lines("RUN ").stream(), two.lines("RUN ").stream())
                .map(line -> line.split(" "))
                .sorted(Comparator.comparingLong(words -> Long.parseLong(words[1])))
                .collect(Collectors.groupingBy(
                        words -> words[2], Collectors.mapping(words -> words[3], Collectors.toList())));
    }

    private static Map<String, List<String>> inOrder() {
        return IntStream.range(0, EVENTS)
                .mapToObj(SharedFileTest::event)
                .collect(Collectors.groupingBy(
                        NewEvent::lane, Collectors.mapping(NewEvent::dedupeKey, Collectors.toList())));
    }
}
