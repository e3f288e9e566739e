package io.github.cameltextrequest.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.event.TestPostgres;
import io.github.cameltextrequest.simulator.SentMessage;
import io.github.cameltextrequest.simulator.TextRequestSimulator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two JVMs that share one subscription in one PostgreSQL. */
@Tag("crash")
class TwoNodesTest {
    private static final int TEXTS = Integer.getInteger("crash.texts", 1_000);
    private static final int DELIVERIES = 5;
    private static final int CONTACTS = 50;
    private static final int KEYS = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** A minute, which is a lease, in six seconds. */
    private static final int SPEED = 10;

    private static final Duration LEASE = Duration.ofMinutes(1);

    @RegisterExtension
    static final TextRequestSimulator simulator =
            TextRequestSimulator.builder().apiKey(Node.KEY).build();

    private final String database = TestPostgres.newSchema();
    private int texted;

    /** R32: by the listeners of both nodes, and while hooks are still coming the polls find all of them once more. */
    @Test
    void aThousandEventsDeliveredFiveTimesAndPolledHaveAThousandEffects() throws Exception {
        NodeClock clock = NodeClock.faster(1);
        try (NodeProcess one = start(clock, Point.LISTENING).awaitReady();
                NodeProcess two = start(clock, Point.LISTENING).awaitReady()) {
            Map<String, String> textsById = text(TEXTS);
            List<byte[]> bodies = textsById.entrySet().stream()
                    .map(text -> ShuffledHooks.body(text.getKey(), phone(number(text.getValue())), text.getValue()))
                    .toList();
            ShuffledHooks hooks = new ShuffledHooks(simulator.clock(), List.of(url(one), url(two)));

            var statuses = CompletableFuture.supplyAsync(() -> hooks.deliver(bodies, DELIVERIES));
            await().atMost(PATIENCE).until(() -> simulator.sent().size() >= TEXTS / 10);
            simulator.clock().advance(Duration.ofMinutes(1)); // polls leave to hooks what is younger

            await().atMost(PATIENCE)
                    .until(() -> statuses.isDone() && simulator.sent().size() >= TEXTS && open() == 0);
            assertThat(statuses.join()).hasSize(TEXTS * DELIVERIES).containsOnly(200);
            assertThat(simulator.sent()).hasSize(TEXTS);
            assertThat(answersByContact()).isEqualTo(asStored(textsById));
            assertThat(Stream.of(one, two).flatMap(node -> node.lines("RUN ").stream()))
                    .as("the route itself ran once for each")
                    .hasSize(TEXTS)
                    .doesNotHaveDuplicates();
            assertThat(query("SELECT DISTINCT origin FROM textrequest_event"))
                    .as("hooks and polls met")
                    .hasSize(2);
            assertThat(List.of(one, two))
                    .as("both had a share")
                    .allSatisfy(node -> assertThat(node.lines("RUN ")).hasSizeGreaterThan(TEXTS / 10));

            sendUnderTheSameKeys(one, two);
        }
    }

    /** In the same JVMs, as these take longest to start. */
    private void sendUnderTheSameKeys(NodeProcess one, NodeProcess two) {
        int before = simulator.sent().size();
        for (NodeProcess node : List.of(one, two)) {
            node.tell("send desk " + KEYS + " 14235550199");
        }
        for (NodeProcess node : List.of(one, two)) {
            node.awaitLines("SENT", 1);
            assertThat(node.lines("UNEXPECTED")).isEmpty();
        }

        assertThat(simulator.sent().stream().skip(before).map(SentMessage::body))
                .hasSize(KEYS)
                .doesNotHaveDuplicates();
    }

    @Test
    void aNodeThatWasPausedDoesNoHarmWhenItGoesOn() throws Exception {
        NodeClock clock = NodeClock.faster(SPEED);
        int third = 60;
        try (NodeProcess leader = start(clock, Point.NOWHERE).awaitReady()) {
            await().atMost(PATIENCE).ignoreExceptions().until(() -> !pollOwner().isEmpty());
            String owner = pollOwner();
            try (NodeProcess other = start(clock, Point.NOWHERE).awaitReady()) {
                text(third);
                await().atMost(PATIENCE).until(() -> simulator.sent().size() > third / 6);

                leader.pause();
                Instant paused = clock.instant();
                text(third);
                await().atMost(PATIENCE).until(() -> !pollOwner().equals(owner));
                Instant takenOver = clock.instant();
                await().atMost(PATIENCE).until(() -> simulator.sent().size() > third);

                leader.goOn();
                text(third);
                await().atMost(PATIENCE).until(() -> simulator.sent().size() >= 3 * third && open() == 0);
                assertThat(other.lines("RUN ")).isNotEmpty();
                assertThat(Duration.between(paused, takenOver)).isLessThan(LEASE.multipliedBy(2));
            }
        }

        assertThat(simulator.sent()).hasSize(3 * third);
        assertThat(simulator.sent().stream().map(SentMessage::body)).doesNotHaveDuplicates();
    }

    private NodeProcess start(NodeClock clock, Point point) throws Exception {
        return NodeProcess.start(simulator.baseUrl(), clock, 0, List.of(new Cell("desk", database, point)));
    }

    private static String url(NodeProcess node) {
        return node.lines("HOOK ").get(0).substring("HOOK ".length());
    }

    /** What was texted, by the id of the message. */
    private Map<String, String> text(int count) {
        int first = texted;
        texted += count;
        return IntStream.range(first, texted)
                .boxed()
                .collect(Collectors.toMap(
                        i -> String.valueOf(simulator.contact(phone(i)).texts("text " + i)), i -> "text " + i));
    }

    private static String phone(int text) {
        return "142355501" + (10 + text % CONTACTS);
    }

    /** The order stored is the order that counts: deliveries overtake each other before they are stored. */
    private Map<String, List<String>> asStored(Map<String, String> textsById) throws SQLException {
        Map<String, List<String>> byContact = new HashMap<>();
        for (String key : query("SELECT dedupe_key FROM textrequest_event ORDER BY sequence")) {
            String text = textsById.entrySet().stream()
                    .filter(entry -> key.contains(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
            byContact
                    .computeIfAbsent(phone(number(text)), any -> new ArrayList<>())
                    .add("desk " + text);
        }
        return byContact;
    }

    private static int number(String text) {
        return Integer.parseInt(text.substring("text ".length()));
    }

    private static Map<String, List<String>> answersByContact() {
        return simulator.sent().stream()
                .collect(Collectors.groupingBy(
                        SentMessage::to, Collectors.mapping(SentMessage::body, Collectors.toList())));
    }

    private String pollOwner() throws SQLException {
        return String.join(",", query("SELECT owner FROM textrequest_lease WHERE name = 'poll|desk|121'"));
    }

    private int open() throws SQLException {
        return query("SELECT sequence FROM textrequest_event WHERE state IN ('waiting', 'running')")
                .size();
    }

    private List<String> query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
