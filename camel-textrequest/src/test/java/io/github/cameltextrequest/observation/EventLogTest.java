package io.github.cameltextrequest.observation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.cameltextrequest.event.ClaimedEvent;
import io.github.cameltextrequest.event.EventOrigin;
import io.github.cameltextrequest.event.NewEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class EventLogTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    private final Logger logger = (Logger) LoggerFactory.getLogger(EventLog.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final EventLog log = new EventLog();

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(lines);
    }

    @Test
    void everyDocumentedLineIsWrittenWithAllItsValues() {
        log.hookCreated("121", "msg_received");
        log.hookLost("121", "msg_received");
        log.hookRestored("121", "msg_received");
        log.backfilled("desk", "121", 3, NOW);
        log.hooksMissed("desk", "121", 3);
        log.hooksMissNothing("desk", "121");
        log.eventDead(deadEvent(), new IllegalStateException("of no interest"), Duration.ZERO);
        log.keyRefused("desk");

        assertThat(lines.list)
                .extracting(ILoggingEvent::getMessage)
                .containsExactlyElementsOf(
                        Stream.of(LogLine.values()).map(LogLine::text).toList());
        assertThat(lines.list)
                .extracting(line -> line.getLevel() + " " + line.getFormattedMessage())
                .containsExactly(
                        "INFO Hook created for msg_received of dashboard 121",
                        "WARN Hook lost for msg_received of dashboard 121: it is disconnected or gone",
                        "INFO Hook restored for msg_received of dashboard 121",
                        "INFO Backfilled 3 events of dashboard 121 for subscription desk, from 2026-11-25T10:00:00Z on",
                        "WARN Hooks missed 3 events of dashboard 121 for subscription desk: polls bring them, later",
                        "INFO Hooks miss nothing any more of dashboard 121 for subscription desk",
                        "WARN Event 121|msg|m1 of subscription desk is dead after 4 attempts: IllegalStateException",
                        "ERROR Key refused for subscription desk: no events come until the option apiKey is mended");
    }

    @Test
    void aRefusedKeyIsToldOnceUntilItWorksAgain() {
        log.keyRefused("desk");
        log.keyRefused("desk");
        assertThat(lines.list).hasSize(1);

        log.pollFinished("desk", "121", NOW);
        log.keyRefused("desk");
        log.hookConnected("121", "msg_received");
        log.keyRefused("desk");

        assertThat(lines.list).hasSize(3);
    }

    private static ClaimedEvent deadEvent() {
        NewEvent event = new NewEvent("121|msg|m1", "lane", "msg_received", EventOrigin.HOOK, "{}", NOW);
        return new ClaimedEvent("desk", event, 1, 4, "me", 1, NOW);
    }
}
