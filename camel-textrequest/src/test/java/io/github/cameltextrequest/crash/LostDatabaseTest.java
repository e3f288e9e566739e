package io.github.cameltextrequest.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.event.JdbcEventStore;
import io.github.cameltextrequest.event.TestPostgres;
import io.github.cameltextrequest.simulator.SentMessage;
import io.github.cameltextrequest.simulator.TextRequestSimulator;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A database that is gone for half a minute while texts come in and answers go out. */
@Tag("crash")
class LostDatabaseTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Half a minute in six seconds. */
    private static final int SPEED = 5;

    private static final int OUTAGES = 3;
    private static final int TEXTS_AT_A_TIME = 40;
    private static final int TEXTS = TEXTS_AT_A_TIME * (2 * OUTAGES + 1);

    @RegisterExtension
    static final TextRequestSimulator simulator =
            TextRequestSimulator.builder().apiKey(Node.KEY).build();

    private final NodeClock clock = NodeClock.faster(SPEED);
    private int texted;

    @Test
    void nothingIsLostAndNothingGoesOutTwice() throws Exception {
        String direct = TestPostgres.newSchema();
        int port = URI.create(direct.substring("jdbc:".length())).getPort();
        try (Cable cable = new Cable(port)) {
            String url = direct.replace(":" + port + "/", ":" + cable.port() + "/");
            try (NodeProcess node = NodeProcess.start(
                            simulator.baseUrl(), clock, 0, List.of(new Cell("desk", url, Point.NOWHERE)))
                    .awaitReady()) {
                text();
                for (int outage = 0; outage < OUTAGES; outage++) {
                    int before = simulator.sent().size();
                    await().atMost(PATIENCE).until(() -> simulator.sent().size() > before);
                    cable.cut();
                    text();
                    Instant back = clock.instant().plusSeconds(outage == 0 ? 30 : 3);
                    await().atMost(PATIENCE).until(() -> clock.instant().isAfter(back));
                    cable.mend();
                    text();
                }
                await().atMost(PATIENCE).until(() -> simulator.sent().size() >= TEXTS);
                assertThat(node.lines("RUN ")).hasSizeGreaterThanOrEqualTo(TEXTS);
            }
        }

        assertThat(simulator.sent().stream().map(SentMessage::body))
                .hasSize(TEXTS)
                .doesNotHaveDuplicates();
        try (JdbcEventStore store = new JdbcEventStore(Node.database(direct), clock, Duration.ofDays(7))) {
            assertThat(store.deadEvents("desk", TEXTS)).isEmpty();
        }
    }

    private void text() {
        for (int i = 0; i < TEXTS_AT_A_TIME; i++) {
            simulator.contact("142355501" + (10 + i)).texts("text " + texted++);
        }
    }
}
