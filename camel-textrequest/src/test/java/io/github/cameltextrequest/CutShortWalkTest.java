package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.simulator.ActiveFault;
import io.github.cameltextrequest.simulator.Fault;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R39 on disk: a walk of the history that is cut short again and again, and the process that ends meanwhile. */
class CutShortWalkTest extends TextRequestTestSupport {
    private static final String OPERATION = "GetDashboardMessages";
    /** What a walk finds is stored by 500: so much is there, but not the last page. */
    private static final int TEXTS = 600;

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final int PAGE_SIZE = 100;
    private static final int LAST_PAGE = TEXTS / PAGE_SIZE;

    @TempDir
    Path folder;

    private final EventRoutes events = new EventRoutes();

    @Test
    void theWatermarkOfTheFileStaysAndTheNextProcessFinishesTheWalk() throws Exception {
        String uri = EventRoutes.EVENTS + "&pollOverlap=0&maximumRetries=0&concurrentConsumers=8&pageSize=" + PAGE_SIZE
                + "&eventStoreFile="
                + folder.resolve("events.db");
        events.receive(context, "desk", uri);
        await().until(() -> !watermark().isEmpty());
        ActiveFault outage = simulator.faults().on(OPERATION).fail(Fault.status(500));
        awaitCalls(2);
        Instant unread = simulator.clock().instant();
        List<String> texts = text();

        simulator.faults().on(OPERATION).every(LAST_PAGE).fail(Fault.status(500));
        outage.end();
        events.awaitTexts(10);
        awaitCalls(2 * LAST_PAGE);
        // A poll that ends before it learns how late it is at the service may move it, but never past what is unread.
        assertThat(Instant.parse(watermark())).isBefore(unread.plus(A_MINUTE));
        stopContext();
        List<String> handled = events.texts();
        assertThat(handled).hasSizeLessThan(TEXTS);

        simulator.faults().clear();
        startContext();
        EventRoutes restarted = new EventRoutes().receive(context, "desk", uri);
        await().until(() -> handled.size() + restarted.exchanges().size() >= TEXTS);
        await().until(() -> Instant.parse(watermark()).isAfter(unread.plus(A_MINUTE)));
        assertThat(Stream.concat(handled.stream(), restarted.texts().stream()))
                .containsExactlyInAnyOrderElementsOf(texts);
    }

    /** All later than what was read before. */
    private static List<String> text() {
        simulator.clock().advance(A_MINUTE);
        List<String> texts = IntStream.range(0, TEXTS).mapToObj(i -> text(i)).toList();
        simulator.clock().advance(A_MINUTE);
        return texts;
    }

    private static String text(int number) {
        String text = "text " + number;
        simulator.contact("142355501" + (10 + number % 80)).texts(text);
        return text;
    }

    private static void awaitCalls(int more) {
        int calls = simulator.requestCount(OPERATION);
        await().until(() -> simulator.requestCount(OPERATION) >= calls + more);
    }

    private String watermark() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT read_up_to FROM textrequest_watermark WHERE subscription = 'desk' AND name = '121'")) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
