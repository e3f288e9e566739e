package io.github.cameltextrequest.examples.kafkafanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.examples.demo.Demonstration;
import io.github.cameltextrequest.examples.kafkafanout.Topic.Entry;
import io.github.cameltextrequest.simulator.Fault;
import io.github.cameltextrequest.simulator.SentMessage;
import io.github.cameltextrequest.simulator.TextRequestSimulator;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.main.Main;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeFailedEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Against a Kafka of its own, which the tests share; each has topics of its own. */
@Timeout(180)
class KafkaFanOutTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CONTACT = "14235550142";
    private static final String ANOTHER = "14235550143";

    /** Short waits, so that a short outage has many attempts. */
    private static final Map<String, String> IMPATIENT = Map.of(
            "camel.component.textrequest.redelivery-delay", "50ms",
            "camel.component.kafka.max-block-ms", "500",
            "camel.component.kafka.request-timeout-ms", "500",
            "camel.component.kafka.delivery-timeout-ms", "500");

    private static final AtomicInteger TESTS = new AtomicInteger();

    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.create();

    @TempDir
    static Path records;

    private static EmbeddedBroker broker;

    @TempDir
    Path folder;

    /** Attempts to write to the topic that failed. */
    private final AtomicInteger failures = new AtomicInteger();

    private Main camel;
    private String name;
    private Topic topic;
    private Topic dead;

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

    private void startCamel(String group) {
        startCamel(group, Map.of());
    }

    private void startCamel(String group, Map<String, String> more) {
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

    private static List<String> contacts(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> "142355501" + (10 + index))
                .toList();
    }

    private static void text(List<String> contacts, int from, int to) {
        IntStream.range(from, to)
                .forEach(text ->
                        contacts.forEach(contact -> simulator.contact(contact).texts("text " + text)));
    }

    private static List<String> inbox(String contact) {
        return simulator.contact(contact).inbox().stream()
                .map(SentMessage::body)
                .toList();
    }

    private static List<String> answersTo(int texts) {
        return IntStream.range(0, texts)
                .mapToObj(text -> "You wrote: text " + text + ". We will be in touch!")
                .toList();
    }

    private static void awaitSent(int texts) {
        await().atMost(PATIENCE).until(() -> simulator.sent().size() >= texts);
    }

    private static boolean listens(URI address) {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private void awaitRead(String group) {
        await().atMost(PATIENCE).until(() -> topic.isReadBy(group));
    }

    @Test
    void everyContactIsAnsweredOnceAndInOrder() {
        List<String> contacts = contacts(12);

        text(contacts, 0, 5);
        awaitSent(60);
        awaitRead("answers");

        assertThat(contacts).allSatisfy(contact -> assertThat(inbox(contact)).isEqualTo(answersTo(5)));
        Map<String, Set<Integer>> partitions = topic.entries().stream()
                .collect(Collectors.groupingBy(Entry::key, Collectors.mapping(Entry::partition, Collectors.toSet())));
        assertThat(partitions)
                .hasSize(12)
                .containsKey("121/" + contacts.get(0))
                .allSatisfy((key, used) -> assertThat(used).hasSize(1));
        assertThat(partitions.values().stream().flatMap(Set::stream).distinct()).hasSizeGreaterThan(1);
    }

    @Test
    void aRecordHasTheEventAsJsonAndItsNamesAsText() {
        simulator.contact(CONTACT).texts("HOURS");
        awaitSent(1);

        assertThat(topic.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.value()).contains("\"text\":\"HOURS\"", "\"phone_number\":\"" + CONTACT + "\"");
            assertThat(entry.headers()).containsOnlyKeys("event", "dedupeId").containsEntry("event", "msg_received");
        });
    }

    @Test
    @Tag("slow")
    void whatIsTextedWhileTheBrokerIsAwayIsAnsweredOnceAndInOrder() {
        camel.stop();
        startCamel("answers", IMPATIENT);
        List<String> contacts = contacts(4);
        text(contacts, 0, 2);
        awaitSent(8);

        broker.close();
        try {
            text(contacts, 2, 4);
            // Each contact's event is tried more often than any is by default.
            await().atMost(PATIENCE).until(() -> failures.get() > 4 * 5);
        } finally {
            broker.start();
        }
        text(contacts, 4, 5);
        awaitSent(20);
        awaitRead("answers");

        assertThat(contacts).allSatisfy(contact -> assertThat(inbox(contact)).isEqualTo(answersTo(5)));
    }

    @Test
    void aRecordThatComesTwiceIsAnsweredOnce() throws Exception {
        simulator.contact(CONTACT).texts("HOURS");
        awaitSent(1);

        topic.write(topic.entries().get(0));
        simulator.contact(CONTACT).texts("text 0");
        awaitSent(2);
        awaitRead("answers");

        assertThat(topic.entries()).hasSize(3);
        assertThat(inbox(CONTACT)).hasSize(2).last().isEqualTo(answersTo(1).get(0));
        assertThat(dead.entries()).isEmpty();
    }

    @Test
    void whoReadsTheTopicAgainFromItsBeginningTextsNobodyTwice() {
        text(contacts(4), 0, 2);
        awaitSent(8);
        awaitRead("answers");
        camel.stop();

        startCamel("answers-again");
        awaitRead("answers-again");

        assertThat(simulator.sent()).hasSize(8);
        assertThat(dead.entries()).isEmpty();
    }

    @Test
    void aRestartGoesOnWhereItStopped() {
        simulator.contact(CONTACT).texts("text 0");
        awaitSent(1);
        camel.stop();
        simulator.contact(CONTACT).texts("text 1");

        startCamel("answers");
        awaitSent(2);

        assertThat(inbox(CONTACT)).isEqualTo(answersTo(2));
        assertThat(topic.entries()).hasSize(2);
    }

    @Test
    void aContactThatHasOptedOutHoldsUpNobody() {
        simulator.contact(CONTACT).texts("STOP");
        simulator.contact(CONTACT).texts("text 0");
        simulator.contact(ANOTHER).texts("text 0");
        contacts(6).forEach(contact -> simulator.contact(contact).texts("text 0"));

        awaitSent(7);
        awaitRead("answers");

        assertThat(inbox(CONTACT)).isEmpty();
        assertThat(inbox(ANOTHER)).isEqualTo(answersTo(1));
        assertThat(dead.entries()).isEmpty();
        assertThat(topic.entries())
                .anySatisfy(entry -> assertThat(entry.headers()).containsEntry("event", "opted_out"));
    }

    @Test
    void aRecordThatCannotBeAnsweredIsSetAsideAsItWasAndThePartitionGoesOn() throws Exception {
        simulator.contact(CONTACT).texts("text 0");
        awaitSent(1);
        Entry good = topic.entries().get(0);
        Entry unreadable =
                new Entry(good.partition(), "somebody", "no JSON", Map.of("event", "msg_received", "dedupeId", "1"));
        Entry nameless = new Entry(good.partition(), good.key(), good.value(), Map.of("event", "msg_received"));

        topic.write(unreadable, nameless);
        simulator.contact(CONTACT).texts("text 1");
        awaitSent(2);

        assertThat(inbox(CONTACT)).isEqualTo(answersTo(2));
        List<Entry> aside = dead.entries();
        assertThat(aside).extracting(Entry::value).containsExactlyInAnyOrder("no JSON", good.value());
        assertThat(aside).extracting(Entry::key).containsExactlyInAnyOrder("somebody", good.key());
        assertThat(aside)
                .allSatisfy(entry -> assertThat(entry.headers())
                        .containsEntry("event", "msg_received")
                        .hasEntrySatisfying(
                                "failure", failure -> assertThat(failure).contains("Exception: ")));
    }

    @Test
    void aServiceThatRefusesTheKeyIsWaitedForAndNothingOvertakes() {
        simulator.contact(CONTACT).texts("text 0");
        awaitSent(1);
        // More than the tries of one reading, so that the record is read again.
        simulator.faults().on("SendMessageByPhoneNumber").first(8).fail(Fault.status(401));

        simulator.contact(CONTACT).texts("text 1");
        simulator.contact(CONTACT).texts("text 2");
        awaitSent(3);

        assertThat(inbox(CONTACT)).isEqualTo(answersTo(3));
        assertThat(dead.entries()).isEmpty();
    }

    @Test
    void aRecordThatWaitsForLongIsAnsweredOnce() {
        simulator.contact(CONTACT).texts("text 0");
        awaitSent(1);
        // The five tries of more readings than a contact has answers an hour.
        simulator.faults().on("SendMessageByPhoneNumber").first(5 * 21).fail(Fault.status(401));

        simulator.contact(CONTACT).texts("text 1");
        awaitSent(2);
        awaitRead("answers");

        assertThat(inbox(CONTACT)).isEqualTo(answersTo(2));
        assertThat(dead.entries()).isEmpty();
    }

    @Test
    void whoReadsTheTextsOfManyHoursAtOnceAnswersThemAll() throws Exception {
        simulator.contact(CONTACT).texts("text 0");
        awaitSent(1);
        Entry entry = topic.entries().get(0);
        camel.stop();

        for (int hour = 26; hour > 1; hour--) {
            topic.write(
                    Instant.now().minus(Duration.ofHours(hour)),
                    new Entry(
                            entry.partition(),
                            entry.key(),
                            entry.value(),
                            Map.of("event", "msg_received", "dedupeId", "hour " + hour)));
        }
        startCamel("answers");
        awaitRead("answers");

        assertThat(inbox(CONTACT)).hasSize(26);
        assertThat(dead.entries()).isEmpty();
    }

    @Test
    @Tag("slow")
    void everyKindOfEventReachesTheTopicByItsConversationOrElseByItsSubject() throws Exception {
        camel.stop();
        URI address = URI.create("http://" + EmbeddedBroker.freeAddress());
        startCamel(
                "answers",
                Map.of(
                        "camel.server.enabled", "true",
                        "camel.server.host", "127.0.0.1",
                        "camel.server.port", Integer.toString(address.getPort()),
                        "camel.component.textrequest.webhook-external-url", address.toString(),
                        "fan-out.events", "msg_received,msg_sent,msg_status_updated"));
        await().atMost(PATIENCE).until(() -> listens(address));

        simulator.contact(CONTACT).texts("text 0");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(topic.entries())
                        .extracting(entry -> entry.headers().get("event"))
                        .contains("msg_received", "msg_sent", "msg_status_updated"));

        assertThat(topic.entries()).allSatisfy(entry -> {
            if ("msg_status_updated".equals(entry.headers().get("event"))) {
                assertThat(entry.key()).matches("121/.+");
            } else {
                assertThat(entry.key()).isEqualTo("121/" + CONTACT);
            }
        });
    }

    @Test
    void anEventThatIsTooLargeForTheBrokerHoldsUpNobody() throws Exception {
        camel.stop();
        startCamel("answers", Map.of("camel.component.kafka.max-request-size", "1000"));

        simulator.contact(CONTACT).texts("too large ".repeat(100));
        simulator.contact(CONTACT).texts("text 0");
        awaitSent(1);

        assertThat(inbox(CONTACT)).isEqualTo(answersTo(1));
        List<?> deadEvents =
                camel.getCamelTemplate().requestBody("textrequest:deadEvents?subscription=*", null, List.class);
        assertThat(deadEvents).hasSize(1);
    }

    @Test
    void theAccountsOwnNumberIsNotAnswered() throws Exception {
        simulator.contact(CONTACT).texts("text 0");
        awaitSent(1);
        Entry entry = topic.entries().get(0);

        topic.write(new Entry(
                entry.partition(),
                entry.key(),
                entry.value(),
                Map.of("event", "msg_received", "dedupeId", "2", "ownNumber", "true")));
        awaitRead("answers");

        assertThat(simulator.sent()).hasSize(1);
        assertThat(dead.entries()).isEmpty();
    }

    @Test
    void twoMachinesDoNotTextEachOtherForEver() {
        simulator.contact(CONTACT).answersEveryTextWith(text -> "I am a machine, too");
        simulator.contact(CONTACT).texts("text 0");

        await().atMost(PATIENCE).until(() -> !dead.entries().isEmpty());

        assertThat(inbox(CONTACT)).hasSize(20);
    }
}
