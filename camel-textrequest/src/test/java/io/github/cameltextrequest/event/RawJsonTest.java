package io.github.cameltextrequest.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.cameltextrequest.model.TextRequestJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class RawJsonTest {
    private static final int BRANCHES = 4;
    private static final String BODY = """
            {"messageUniqueIdentifier":"m1", "yourPhoneNumber":{"id":121},"rate":1.50,"note":"\\u0000 \\ud83d\\ude00 é",
            "conversation":{"date":"2026-07-25T14:03:11.5","consumerPhoneNumber":"14235550142",
            "messageDirection":"R","message":"Thursday?","mmsAttachments":[]}}""";

    @Test
    void itHoldsWhatWasTold() {
        Map<String, Object> raw = received(StandardCharsets.UTF_8).raw();

        assertThat(raw)
                .containsEntry("yourPhoneNumber", Map.of("id", 121))
                .containsEntry("rate", new BigDecimal("1.50"))
                .containsEntry("note", "\u0000 \ud83d\ude00 é")
                .hasSize(5)
                .doesNotContainKey("other");
    }

    @Test
    void whatIsReadFromTheStoreIsWhatWasHandedIn() {
        NewEvent event = stored(StandardCharsets.UTF_8);

        NewEvent read = new NewEvent(
                event.dedupeKey(), event.lane(), event.type(), event.origin(), event.payload(), event.occurredAt());

        assertThat(body(read)).isEqualTo(body(event)).isEqualTo(received(StandardCharsets.UTF_8));
        assertThat(read).isEqualTo(event).hasSameHashCodeAs(event);
    }

    @Test
    void whatARouteChangesIsThereAgainAtTheNextAttempt() {
        NewEvent event = stored(StandardCharsets.UTF_8);

        body(event).raw().remove("rate");
        body(event).raw().put("note", "changed");

        assertThat(body(event)).isEqualTo(received(StandardCharsets.UTF_8));
        assertThat(event.payload()).contains("1.50").doesNotContain("changed");
    }

    @Test
    void whatARouteChangedIsWrittenSo() {
        MessageEvent message = received(StandardCharsets.UTF_8);

        message.raw().put("note", "changed");

        assertThat(new String(TextRequestJson.write(message), StandardCharsets.UTF_8))
                .contains("\"note\":\"changed\"")
                .contains("1.50");
    }

    @Test
    void aBodyInAnotherEncodingIsStoredAsAnyOther() {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE}) {
            assertThat(received(charset)).isEqualTo(received(StandardCharsets.UTF_8));
            assertThat(stored(charset).payload()).contains("\"rate\":1.50");
        }
    }

    @Test
    void whatWasPolledIsWrittenAtOnceAndNotKeptBesides() {
        MessageEvent message = received(StandardCharsets.UTF_16LE);
        NewEvent event = Occurrence.of(message, Instant.EPOCH).toStore(EventOrigin.POLL);

        message.raw().put("note", "changed");

        assertThat(event.payload()).doesNotContain("changed").isSameAs(event.payload());
        assertThat(body(event)).isEqualTo(received(StandardCharsets.UTF_8));
    }

    @Test
    void theTextOfAHookIsNotKeptTwice() {
        NewEvent event = stored(StandardCharsets.UTF_8);

        assertThat(event.payload()).isEqualTo(event.payload()).isNotSameAs(event.payload());
    }

    @Test
    void aTreeHoldsItsMembers() {
        JsonNode tree = TextRequestJson.toTree(received(StandardCharsets.UTF_8));

        assertThat(tree.at("/raw/conversation/message").textValue()).isEqualTo("Thursday?");
    }

    @Test
    void aMapHoldsItAsAMap() throws IOException {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            Map<?, ?> map = camel.getTypeConverter().convertTo(Map.class, received(StandardCharsets.UTF_8));

            assertThat(map.get("raw"))
                    .isEqualTo(received(StandardCharsets.UTF_8).raw());
        }
    }

    @Test
    void anotherFormatGetsItsMembers() throws IOException {
        YAMLMapper yaml = new YAMLMapper();

        byte[] written = yaml.writeValueAsBytes(received(StandardCharsets.UTF_8).raw());

        assertThat(yaml.readTree(written).at("/conversation/message").textValue())
                .isEqualTo("Thursday?");
    }

    @Test
    void aMapperThatNamesTypesNamesAMapThatCanBeRead() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        mapper.activateDefaultTyping(mapper.getPolymorphicTypeValidator(), ObjectMapper.DefaultTyping.NON_FINAL);
        Map<String, Object> raw = received(StandardCharsets.UTF_8).raw();

        String written = mapper.writerFor(Object.class).writeValueAsString(raw);

        assertThat(mapper.readValue(written, Object.class)).isEqualTo(raw);
    }

    @Test
    void nothingIsLostThatBranchesPutAtOnce() throws InterruptedException {
        for (int round = 0; round < 200; round++) {
            Map<String, Object> raw = received(StandardCharsets.UTF_8).raw();
            CountDownLatch start = new CountDownLatch(1);
            List<Thread> branches = IntStream.range(0, BRANCHES)
                    .mapToObj(branch -> new Thread(() -> {
                        await(start);
                        raw.put("branch" + branch, branch);
                    }))
                    .toList();
            branches.forEach(Thread::start);
            start.countDown();
            for (Thread branch : branches) {
                branch.join();
            }

            assertThat(raw).hasSize(5 + BRANCHES);
        }
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static NewEvent stored(Charset charset) {
        return Occurrence.of(received(charset), Instant.EPOCH).toStore(EventOrigin.HOOK);
    }

    private static MessageEvent received(Charset charset) {
        HookDelivery delivery = new HookDelivery("121", "msg_received", BODY.getBytes(charset), Instant.EPOCH);
        return (MessageEvent)
                HookPayloads.read(delivery, EventType.MSG_RECEIVED).body();
    }

    private static MessageEvent body(NewEvent event) {
        return (MessageEvent) EventContent.of(event, id -> Optional.empty()).body();
    }
}
