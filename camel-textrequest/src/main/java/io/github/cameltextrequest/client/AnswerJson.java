package io.github.cameltextrequest.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltextrequest.model.TextRequestJson;
import org.jspecify.annotations.Nullable;

/** Looks into an answer that may hold anything. */
final class AnswerJson {

    private AnswerJson() {}

    /** The JSON object that the bytes hold, null when they hold none. */
    static @Nullable JsonNode objectOrNull(byte[] body) {
        try {
            JsonNode tree = TextRequestJson.tree(body);
            return tree.isObject() ? tree : null;
        } catch (IllegalArgumentException e) {
            return null; // a proxy's page, a cut-off body: the caller says what that means
        }
    }

    /** The first of the members that is there, as text. */
    static @Nullable String text(JsonNode object, String... names) {
        for (String name : names) {
            if (object.hasNonNull(name)) {
                return object.get(name).asText();
            }
        }
        return null;
    }
}
