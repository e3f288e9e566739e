package io.github.cameltextrequest.examples.kafkafanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.examples.kafkafanout.Topic.Entry;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From an event to its answer, by way of the topic. */
class KafkaFanOutTest extends KafkaTestSupport {

    private static boolean listens(URI address) {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
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
