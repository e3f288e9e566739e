package io.github.cameltextrequest.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.model.ModelSamples;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventRecordsTest {
    private static final String NUMBER = "14235550142";
    private static final String MARKER = "Dana's secret";

    /** Texts that tell nothing of a person. */
    private static final Set<String> SHOWN = Set.of(
            "messageId",
            "dashboardId",
            "status",
            "errorCode",
            "correlationId",
            "contactId",
            "paymentId",
            "keyword",
            "direction",
            "mimeType",
            "id",
            "threadId",
            "contactTags",
            "messageDirection",
            "deliveryStatus",
            "deliveryError");

    static Stream<Class<?>> bodies() {
        return Stream.concat(
                EventType.named().stream().<Class<?>>map(EventContent::bodyType).distinct(),
                Stream.of(UnknownEvent.class));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void noRecordShowsWhatConcernsAPerson(Class<?> body) {
        Record sample = sample(body, MARKER);

        assertThat(sample.toString()).startsWith(body.getSimpleName() + "[").doesNotContain(MARKER, NUMBER, "220.50");
        assertThat(sample(body, NUMBER).toString()).doesNotContain(NUMBER, "4235550142");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void everyRecordComesOutOfTheStoreAsItWentIn(Class<?> body) {
        Record sample = sample(body, MARKER);
        NewEvent stored = new Occurrence(type(body), sample, "key", "lane", Instant.EPOCH).toStore(EventOrigin.HOOK);

        Object read = EventContent.of(stored, id -> Optional.empty()).body();

        assertThat(read).isEqualTo(sample instanceof UnknownEvent unknown ? unknown.body() : sample);
        assertThat(stored.toString()).doesNotContain(MARKER, NUMBER);
    }

    @Test
    void everyNamedEventHasABodyOfItsOwnAndOthersAreMaps() {
        assertThat(EventType.named())
                .allSatisfy(type -> assertThat(EventContent.bodyType(type)).isRecord());
        assertThat(EventContent.bodyType(new EventType("contact_merged"))).isEqualTo(Map.class);
    }

    private static EventType type(Class<?> body) {
        return EventType.named().stream()
                .filter(type -> EventContent.bodyType(type) == body)
                .findFirst()
                .orElse(EventType.UNKNOWN);
    }

    private static Record sample(Class<?> body, String text) {
        if (body == UnknownEvent.class) {
            return new UnknownEvent("121", Map.of("note", text));
        }
        return ModelSamples.sample(body, name -> {
            if (SHOWN.contains(name)) {
                return name;
            }
            return name.endsWith("hone") || name.endsWith("honeNumber") ? NUMBER : text;
        });
    }
}
