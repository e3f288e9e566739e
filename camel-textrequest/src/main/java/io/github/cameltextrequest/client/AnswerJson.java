package io.github.cameltextrequest.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltextrequest.model.TextRequestJson;
import org.jspecify.annotations.Nullable;

/** Looks into an answer that may hold anything. */
final class AnswerJson {

    private AnswerJson() {}

    /**
     * Whether it certainly tells of a text that was taken. Only skims the JSON: what is not certain has to be looked at
     * as a whole.
     */
    static boolean isTakenText(byte[] body) {
        try {
            Taken said = TextRequestJson.read(body, Taken.class);
            return said != null
                    && said.messageId != null
                    && !said.messageId.isEmpty()
                    && !"error".equalsIgnoreCase(said.status)
                    && !"error".equalsIgnoreCase(said.deliveryStatus);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

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

    /** Not a record, which Jackson fills at twice the price. */
    private static final class Taken {
        @JsonProperty("message_id")
        private @Nullable String messageId;

        @JsonProperty("status")
        private @Nullable String status;

        @JsonProperty("delivery_status")
        private @Nullable String deliveryStatus;
    }
}
