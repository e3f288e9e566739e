package io.github.cameltextrequest.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltextrequest.model.TextRequestJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageEventsTest {
    private static final Instant NOW = Instant.parse("2026-07-25T10:00:00Z");
    private static final String ROW = """
            {"message_id":"m1","body":"See you at 3 👋","message_direction":"R",
             "message_timestamp_utc":"2026-07-25T09:39:35.227","dashboard_phone":"14235550100",
             "customer_phone":"14235550142","customer_friendly_name":"Dana Okafor","segments_count":1,
             "mms_media":["https://media.example.com/1/a.jpeg"],"unheard_of":{"a":null}}
            """;

    @Test
    void aRowOfTheHistoryBecomesAnEvent() {
        MessageEvent event = MessageEvents.fromHistory("121", json(ROW));

        assertThat(event.text()).isEqualTo("See you at 3 👋");
        assertThat(event.phoneNumber()).isEqualTo("14235550142");
        assertThat(event.dashboardId()).isEqualTo("121");
        assertThat(event.messageId()).isEqualTo("m1");
        assertThat(event.isReceived()).isTrue();
        assertThat(event.timestamp()).isEqualTo("2026-07-25T09:39:35.227Z");
        assertThat(event.contactName()).isEqualTo("Dana Okafor");
        assertThat(event.attachments())
                .containsExactly(new Attachment("https://media.example.com/1/a.jpeg", "image/jpeg"));
        assertThat(event.segments()).isEqualTo(1);
        assertThat(event.raw()).containsKey("unheard_of");
    }

    @Test
    void anEventComesOutOfTheStoreAsItWentIn() {
        MessageEvent event = MessageEvents.fromHistory("121", json(ROW));

        NewEvent stored = Occurrence.of(event, NOW).toStore(EventOrigin.POLL);

        assertThat(restored(stored)).isEqualTo(event);
        assertThat(stored.dedupeKey()).isEqualTo("121|msg|m1");
        assertThat(stored.lane()).isEqualTo("121|14235550142");
        assertThat(stored.type()).isEqualTo("msg_received");
        assertThat(stored.occurredAt()).isEqualTo("2026-07-25T09:39:35.227Z");
    }

    @Test
    void whatTheServiceLeavesOutIsBorne() {
        MessageEvent event = MessageEvents.fromHistory("121", json("{\"message_direction\":\"S\"}"));

        NewEvent stored = Occurrence.of(event, NOW).toStore(EventOrigin.POLL);

        assertThat(event.text()).isEmpty();
        assertThat(event.attachments()).isEmpty();
        assertThat(stored.type()).isEqualTo("msg_sent");
        assertThat(stored.lane()).isEqualTo(stored.dedupeKey());
        assertThat(stored.occurredAt()).isEqualTo(NOW);
        assertThat(restored(stored)).isEqualTo(event);
    }

    @Test
    void messagesWithoutAnIdAreToldApartByWhatTheySay() {
        List<String> keys = List.of("Yes", "No", "Yes").stream()
                .map(text -> json("{\"message_direction\":\"R\",\"message_id\":\"\",\"customer_phone\":\"14235550142\","
                        + "\"body\":\"" + text + "\"}"))
                .map(row -> Occurrence.of(MessageEvents.fromHistory("121", row), NOW))
                .map(Occurrence::dedupeKey)
                .toList();

        assertThat(keys.get(0)).isEqualTo(keys.get(2)).isNotEqualTo(keys.get(1));
    }

    @Test
    void noTextOfAnEventShowsWhatConcernsAPerson() {
        MessageEvent event = MessageEvents.fromHistory("121", json(ROW));

        String shown = event.toString()
                + event.attachments()
                + Occurrence.of(event, NOW).toStore(EventOrigin.POLL);

        assertThat(shown).contains("...0142").doesNotContain("14235550142", "See you", "Dana", "media.example.com");
    }

    private static Object restored(NewEvent stored) {
        return EventContent.of(stored, id -> Optional.empty()).body();
    }

    private static JsonNode json(String text) {
        return TextRequestJson.tree(text.getBytes(StandardCharsets.UTF_8));
    }
}
