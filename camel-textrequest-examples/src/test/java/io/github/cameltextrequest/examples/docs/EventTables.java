package io.github.cameltextrequest.examples.docs;

import io.github.cameltextrequest.event.EventContent;
import io.github.cameltextrequest.event.EventType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which events there are and what each carries, as the records say. */
final class EventTables {

    /** Where a member comes from that not every source of its event tells. */
    private static final Map<String, String> ONLY_FROM = Map.of(
            "PaymentEvent.phoneNumber", "poll",
            "StatusEvent.phoneNumber", "poll, or the send",
            "StatusEvent.correlationId", "the send",
            "ContactEvent.contactId", "hook of `contact_created`",
            "ContactEvent.contact", "hook of `contact_updated`");

    private EventTables() {}

    static String events() {
        return EventType.named().stream()
                .map(event -> "| `" + event.wireName() + "` | " + sources(event) + " | `" + event.hook() + "` | `"
                        + EventContent.bodyType(event).getSimpleName() + "` |")
                .collect(Collectors.joining(
                        "\n", "| event | found by | its hook | body |\n| --- | --- | --- | --- |\n", "\n"));
    }

    static String members() {
        return EventType.named().stream()
                .map(EventContent::bodyType)
                .distinct()
                .flatMap(EventTables::members)
                .collect(
                        Collectors.joining("\n", "| body | member | type | from |\n| --- | --- | --- | --- |\n", "\n"));
    }

    private static Stream<String> members(Class<?> body) {
        String sources = EventType.named().stream()
                .filter(event -> EventContent.bodyType(event).equals(body))
                .map(EventTables::sources)
                .findFirst()
                .orElseThrow();
        return Arrays.stream(body.getRecordComponents()).map(member -> row(body, member, sources));
    }

    private static String row(Class<?> body, RecordComponent member, String sources) {
        boolean mayBeNull = member.getAnnotatedType().isAnnotationPresent(Nullable.class);
        String name = body.getSimpleName();
        return "| `" + name + "` | `" + member.getName() + "` | `" + type(member) + "`" + (mayBeNull ? " or null" : "")
                + " | " + ONLY_FROM.getOrDefault(name + "." + member.getName(), sources) + " |";
    }

    private static String type(RecordComponent member) {
        return member.getGenericType().getTypeName().replaceAll("[\\w.]+\\.", "");
    }

    private static String sources(EventType event) {
        return event.hasHistory() ? "hook, poll" : "hook";
    }
}
