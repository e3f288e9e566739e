package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.cameltextrequest.event.MessageEvent;
import io.github.cameltextrequest.webhook.HookServer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** R38. */
@Tag("slow")
class OutageTest extends HookTestSupport {
    private static final int TEXTS = 5_000;
    private static final int CONTACTS = 80;
    private static final Duration OUTAGE = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @Override
    void prepare(DefaultCamelContext unstarted) {
        super.prepare(unstarted);
        unstarted.getRegistry().bind("metricsRegistry", meters);
    }

    @Test
    void tenMinutesOfOutageAreMadeUpForOnceAndInOrder() throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger("io.github.cameltextrequest.observation");
        log.start();
        logger.addAppender(log);
        receive();
        awaitHooks(1);
        context.stop();

        Map<String, List<String>> texted = textThroughTheOutage();
        restart();
        waitNoLongerForHooks();
        await().atMost(PATIENCE).until(() -> backfilled() == TEXTS);
        restart();

        await().atMost(PATIENCE).until(() -> events.exchanges().size() >= TEXTS);
        logger.detachAppender(log);
        assertThat(byContact(events.exchanges())).isEqualTo(texted);
        assertThat(events.exchanges())
                .extracting(exchange -> exchange.getMessage().getHeader(TextRequestConstants.SOURCE))
                .containsOnly("backfill");
        assertThat(backfilled()).isEqualTo(TEXTS);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(line -> line.startsWith("Hooks missed"))
                .containsExactly("Hooks missed " + TEXTS
                        + " events of dashboard 121 for subscription desk: polls bring them, later");
    }

    private void receive() throws Exception {
        events.receive(
                context,
                "desk",
                byHookAndPoll() + "&concurrentConsumers=16&eventStoreFile=" + folder.resolve("events.db"));
    }

    /** A new process at the same URL. */
    private void restart() throws Exception {
        context.close();
        context = newContext();
        prepare(context);
        context.start();
        HookServer.listen(context, URI.create(url).getPort());
        receive();
    }

    private static Map<String, List<String>> textThroughTheOutage() {
        Map<String, List<String>> texted = new HashMap<>();
        for (int number = 0; number < TEXTS; number++) {
            simulator.clock().advance(OUTAGE.dividedBy(TEXTS));
            String contact = "142355501" + (10 + number % CONTACTS);
            String text = "text " + number;
            simulator.contact(contact).texts(text);
            texted.computeIfAbsent(contact, first -> new ArrayList<>()).add(text);
        }
        return texted;
    }

    private double backfilled() {
        Counter counter = meters.find("textrequest.events.backfilled").counter();
        return counter == null ? 0 : counter.count();
    }

    private static Map<String, List<String>> byContact(List<Exchange> exchanges) {
        return exchanges.stream()
                .map(exchange -> exchange.getMessage().getBody(MessageEvent.class))
                .collect(Collectors.groupingBy(
                        event -> String.valueOf(event.phoneNumber()),
                        Collectors.mapping(MessageEvent::text, Collectors.toList())));
    }
}
