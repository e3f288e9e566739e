package io.github.cameltextrequest.examples.kafkafanout;

import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.examples.demo.Demonstration;
import io.github.cameltextrequest.simulator.SentMessage;
import io.github.cameltextrequest.simulator.TextRequestSimulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.camel.main.Main;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeFailedEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A Kafka that the tests of a class share; each test has topics of its own, and the example running. */
@Timeout(180)
abstract class KafkaTestSupport {

    static final Duration PATIENCE = Duration.ofSeconds(60);
    static final String CONTACT = "14235550142";
    static final String ANOTHER = "14235550143";

    private static final AtomicInteger TESTS = new AtomicInteger();

    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.create();

    @TempDir
    static Path records;

    static EmbeddedBroker broker;

    @TempDir
    Path folder;

    /** Attempts to write to the topic that failed. */
    final AtomicInteger failures = new AtomicInteger();

    Main camel;
    private String name;
    Topic topic;
    Topic dead;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = new EmbeddedBroker(records);
        broker.start();
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void start() throws Exception {
        name = "conversations-" + TESTS.incrementAndGet();
        broker.create(name, name + "-dead");
        topic = new Topic(broker, name);
        dead = new Topic(broker, name + "-dead");
        startCamel("answers");
    }

    final void startCamel(String group) {
        startCamel(group, Map.of());
    }

    final void startCamel(String group, Map<String, String> more) {
        camel = new Main();
        camel.setPropertyPlaceholderLocations("classpath:kafka-fan-out.properties");
        Demonstration.options(simulator).forEach(camel::addOverrideProperty);
        Map.of(
                        "camel.component.textrequest.poll-interval",
                        "100ms",
                        "camel.component.textrequest.event-store-file",
                        folder.resolve("events.db").toString(),
                        "camel.component.kafka.brokers",
                        broker.address(),
                        "fan-out.topic",
                        name,
                        "answers.group",
                        group,
                        "answers.dead-topic",
                        name + "-dead",
                        "answers.redelivery-delay",
                        "1",
                        "camel.component.kafka.poll-timeout-ms",
                        "100",
                        "camel.component.kafka.subscribe-consumer-backoff-interval",
                        "100")
                .forEach(camel::addOverrideProperty);
        more.forEach(camel::addOverrideProperty);
        failures.set(0);
        camel.bind("failures", new EventNotifierSupport() {
            @Override
            public void notify(CamelEvent event) {
                if (event instanceof ExchangeFailedEvent failed
                        && "fan-out".equals(failed.getExchange().getFromRouteId())) {
                    failures.incrementAndGet();
                }
            }
        });
        camel.configure().addRoutesBuilder(new FanOutRoute());
        camel.configure().addRoutesBuilder(new AnswerRoute());
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    static List<String> contacts(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> "142355501" + (10 + index))
                .toList();
    }

    static void text(List<String> contacts, int from, int to) {
        IntStream.range(from, to)
                .forEach(text ->
                        contacts.forEach(contact -> simulator.contact(contact).texts("text " + text)));
    }

    static List<String> inbox(String contact) {
        return simulator.contact(contact).inbox().stream()
                .map(SentMessage::body)
                .toList();
    }

    static List<String> answersTo(int texts) {
        return IntStream.range(0, texts)
                .mapToObj(text -> "You wrote: text " + text + ". We will be in touch!")
                .toList();
    }

    static void awaitSent(int texts) {
        await().atMost(PATIENCE).until(() -> simulator.sent().size() >= texts);
    }

    final void awaitRead(String group) {
        await().atMost(PATIENCE).until(() -> topic.isReadBy(group));
    }
}
