package io.github.cameltextrequest.examples.servicedesk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** The cases of the stand-in, and its rules. Not safe for several threads at once. */
final class StandInCases {

    private static final int MOST_FOUND = 20;
    private static final Map<String, String> REQUIRED = Map.of(
            "itemType", "ItemTypeIsRequired",
            "projectId", "InvalidProjectId",
            "serviceId", "ServiceIdIsEmpty",
            "categoryId", "CategoryIdIsEmpty",
            "subject", "EmptyValue");

    private final List<StandInCase> cases = new ArrayList<>();

    List<StandInCase> all() {
        return List.copyOf(cases);
    }

    StandInCase get(long id) {
        return cases.get(Math.toIntExact(id) - 1);
    }

    StandInAnswer create(JsonNode request) {
        for (Map.Entry<String, String> required : REQUIRED.entrySet()) {
            if (request.path(required.getKey()).asText("").isEmpty()) {
                return StandInAnswer.refused(400, required.getValue());
            }
        }
        StandInCase created = new StandInCase(
                cases.size() + 1L,
                request.get("subject").asText(),
                request.path("description").asText(""));
        cases.add(created);
        return StandInAnswer.done(Map.of("id", created.id(), "idByProject", created.code()));
    }

    StandInAnswer find(JsonNode request) {
        List<Map<String, Object>> found;
        try {
            found = cases.stream()
                    .filter(it -> StreamSupport.stream(request.get("filters").spliterator(), false)
                            .allMatch(filter -> matches(it, filter)))
                    .limit(MOST_FOUND)
                    .map(StandInCase::row)
                    .toList();
        } catch (IllegalArgumentException e) {
            return StandInAnswer.refused(400, e.getMessage());
        }
        return found.isEmpty() ? StandInAnswer.NOTHING_FOUND : StandInAnswer.done(found);
    }

    private static boolean matches(StandInCase it, JsonNode filter) {
        return it.matches(
                filter.get("field").asText(),
                filter.get("operator").asText(),
                filter.get("value").asText());
    }

    StandInAnswer whole(long id) {
        return isThere(id) ? StandInAnswer.done(get(id).whole()) : StandInAnswer.NOTHING_FOUND;
    }

    StandInAnswer history(long id) {
        return isThere(id) ? StandInAnswer.done(get(id).history()) : StandInAnswer.NOTHING_FOUND;
    }

    StandInAnswer addNote(long id, String note) {
        if (note.length() > TextMark.LONGEST_NOTE) {
            return StandInAnswer.refused(500, "FailureAddNote");
        }
        return change(id, it -> it.addNote(note));
    }

    StandInAnswer attach(long id, JsonNode request) {
        byte[] file = Base64.getDecoder().decode(request.get("file").asText());
        return change(id, it -> it.attach(request.get("fileName").asText(), file));
    }

    private StandInAnswer change(long id, Consumer<StandInCase> change) {
        if (!isThere(id)) {
            return StandInAnswer.NOTHING_FOUND;
        }
        change.accept(get(id));
        return StandInAnswer.done(Map.of("result", true));
    }

    private boolean isThere(long id) {
        return id >= 1 && id <= cases.size();
    }
}
