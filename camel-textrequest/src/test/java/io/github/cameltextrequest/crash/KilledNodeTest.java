package io.github.cameltextrequest.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.event.DeadEvent;
import io.github.cameltextrequest.event.JdbcEventStore;
import io.github.cameltextrequest.event.TestPostgres;
import io.github.cameltextrequest.simulator.SentMessage;
import io.github.cameltextrequest.simulator.TextRequestSimulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A node that is killed with {@code kill -9} at marked points, on both databases, again and again: in every round a JVM
 * holds one subscription per point, is killed when all of them stand there, and the next JVM goes on.
 */
@Tag("crash")
class KilledNodeTest {
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 10);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String CONTACT = "14235550142";

    @RegisterExtension
    static final TextRequestSimulator simulator =
            TextRequestSimulator.builder().apiKey(Node.KEY).build();

    @TempDir
    Path folder;

    private final List<Cell> cells = new ArrayList<>();
    private final Set<String> earlierRuns = new HashSet<>();
    private NodeClock clock = NodeClock.ahead(Duration.ZERO);
    private long inFlight;

    @Test
    void whatWasStoredIsHandledAndNoTextGoesOutTwice() throws Exception {
        for (Point point : Point.values()) {
            add(point);
        }
        for (int round = 1; round <= ROUNDS; round++) {
            try (NodeProcess node = start(round)) {
                simulator.contact(CONTACT).texts(Trap.text(round));
                node.awaitLines("AT ", cells.size());
                node.kill();
                countRuns(node);
            }
            inFlight = cells.stream().mapToLong(this::running).sum();
        }
        cells.replaceAll(cell -> new Cell(cell.name(), cell.store(), Point.NOWHERE));
        try (NodeProcess node = start(ROUNDS + 1)) {
            await().atMost(PATIENCE).until(() -> cells.stream().allMatch(this::isSettled));
            countRuns(node);
        }

        assertThat(cells).allSatisfy(this::everyTextWasAnsweredOnce);
    }

    /** Nothing runs twice in one node's life, and again in the next only what was in flight when the last was killed. */
    private void countRuns(NodeProcess node) {
        List<String> runs = node.lines("RUN ");
        assertThat(runs).doesNotHaveDuplicates();
        assertThat(runs).filteredOn(earlierRuns::contains).hasSizeLessThanOrEqualTo((int) inFlight);
        earlierRuns.addAll(runs);
    }

    private long running(Cell cell) {
        try (JdbcEventStore store = open(cell)) {
            return store.usage(cell.name()).running();
        }
    }

    private void add(Point point) throws Exception {
        if (!point.stops()) {
            return;
        }
        String place = point == Point.COMMIT ? "commits" : "calls";
        cells.add(new Cell("sqlite." + point, "jdbc:sqlite:" + folder.resolve(place + ".db"), point));
        String schema = cells.stream()
                .map(Cell::store)
                .filter(url -> url.startsWith("jdbc:postgresql") && point != Point.COMMIT)
                .findFirst()
                .orElseGet(TestPostgres::newSchema);
        cells.add(new Cell("postgres." + point, schema, point));
    }

    /** By its clock minutes after the one before, so that what that one held is free. */
    private NodeProcess start(int round) throws Exception {
        clock = NodeClock.ahead(Duration.ofMinutes(2L * round));
        return NodeProcess.start(simulator.baseUrl(), clock, round, cells).awaitReady();
    }

    private boolean isSettled(Cell cell) {
        try (JdbcEventStore store = open(cell)) {
            return IntStream.rangeClosed(1, ROUNDS)
                            .allMatch(round -> answers(cell, round) == 1
                                    || deaths(store, cell).contains(Trap.text(round)))
                    && store.usage(cell.name()).waiting()
                                    + store.usage(cell.name()).running()
                            == 0;
        }
    }

    /** Save where the node died between the note that it sends and the text: then the event is dead, for a person to see. */
    private void everyTextWasAnsweredOnce(Cell cell) {
        try (JdbcEventStore store = open(cell)) {
            String deaths = deaths(store, cell);
            for (int round = 1; round <= ROUNDS; round++) {
                long answers = answers(cell, round);
                assertThat(answers)
                        .as("answers of %s to %s", cell.name(), Trap.text(round))
                        .isLessThanOrEqualTo(1);
                if (answers == 0) {
                    assertThat(deaths).contains(Trap.text(round));
                    assertThat(cell.name()).satisfies(KilledNodeTest::canDieBeforeItsText);
                }
            }
        }
    }

    /**
     * The contact's lane may be between note and text when the node dies: there it stands at that very place, or what
     * stands still is another thread than the lane's. Everywhere else the lane itself stands at another place.
     */
    private static void canDieBeforeItsText(String cell) {
        assertThat(cell.substring(cell.indexOf('.') + 1))
                .isIn(
                        "AFTER_START_SEND",
                        "BEFORE_FINISH_SEND",
                        "COMMIT",
                        "AFTER_STORE",
                        "BEFORE_TAKE",
                        "BEFORE_MOVE_WATERMARK",
                        "AFTER_MOVE_WATERMARK");
    }

    private static String deaths(JdbcEventStore store, Cell cell) {
        return store.deadEvents(cell.name(), ROUNDS).stream()
                .filter(dead -> dead.cause().startsWith("OutcomeUnknownException"))
                .map(DeadEvent::event)
                .map(event -> event.payload())
                .collect(Collectors.joining());
    }

    private static long answers(Cell cell, int round) {
        String answer = cell.name() + " " + Trap.text(round);
        return simulator.sent().stream()
                .map(SentMessage::body)
                .filter(answer::equals)
                .count();
    }

    private JdbcEventStore open(Cell cell) {
        return new JdbcEventStore(Node.database(cell.store()), clock, Duration.ofDays(7));
    }
}
