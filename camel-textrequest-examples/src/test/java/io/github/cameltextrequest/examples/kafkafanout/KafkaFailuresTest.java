package io.github.cameltextrequest.examples.kafkafanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.examples.kafkafanout.Topic.Entry;
import io.github.cameltextrequest.simulator.Fault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What may go wrong at the topic, before it and behind it. */
class KafkaFailuresTest extends KafkaTestSupport {

    /** Short waits, so that a short outage has many attempts. */
    private static final Map<String, String> IMPATIENT = Map.of(
            "camel.component.textrequest.redelivery-delay", "50ms",
            "camel.component.kafka.max-block-ms", "500",
            "camel.component.kafka.request-timeout-ms", "500",
            "camel.component.kafka.delivery-timeout-ms", "500");

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
}
