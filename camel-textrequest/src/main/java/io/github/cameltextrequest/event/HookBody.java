package io.github.cameltextrequest.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltextrequest.model.PhoneNumbers;
import io.github.cameltextrequest.model.Timestamps;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of a hook's body. Each event of the service has a spelling of its own, {@code ContactId}, {@code
 * contact_id} or {@code contactId}, and sources differ on which: here all of them are one name.
 */
final class HookBody {
    private final JsonNode json;

    private HookBody(JsonNode json) {
        this.json = json;
    }

    /** @throws IllegalArgumentException if it is no object */
    static HookBody of(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("A hook's body must be a JSON object, but was " + json.getNodeType());
        }
        return new HookBody(json);
    }

    JsonNode json() {
        return json;
    }

    HookBody object(String name) {
        return of(required(name));
    }

    /** Of several spellings the first with a value counts: null and a blank text are none. */
    @Nullable
    JsonNode node(String name) {
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            if (isSame(member.getKey(), name) && hasValue(member.getValue())) {
                return member.getValue();
            }
        }
        return null;
    }

    private static boolean hasValue(JsonNode value) {
        return value.isTextual() ? !value.textValue().isBlank() : !value.isNull();
    }

    /** @throws IllegalArgumentException if it is missing or blank */
    String requiredText(String name) {
        String text = text(name);
        if (text == null) {
            throw missing(name);
        }
        return text;
    }

    /** The text or number of that name; null when it is missing, blank, or neither. */
    @Nullable
    String text(String name) {
        JsonNode value = node(name);
        String text = value == null || !value.isValueNode() ? "" : value.asText();
        return text.isBlank() ? null : text;
    }

    @Nullable
    Integer integer(String name) {
        JsonNode value = node(name);
        return value != null && value.canConvertToInt() ? (Integer) value.intValue() : null;
    }

    @Nullable
    BigDecimal decimal(String name) {
        JsonNode value = node(name);
        return value != null && value.isNumber() ? value.decimalValue() : null;
    }

    /** The number in 11 digits where it is one, else as it came. */
    @Nullable
    String phone(String name) {
        String number = text(name);
        return number != null && PhoneNumbers.isPhoneNumber(number) ? PhoneNumbers.normalize(number) : number;
    }

    /** @throws IllegalArgumentException if it is missing or blank */
    String requiredPhone(String name) {
        String number = phone(name);
        if (number == null) {
            throw missing(name);
        }
        return number;
    }

    /** Null also for what is no time: an event is not given up for that. */
    @Nullable
    Instant time(String name) {
        String text = text(name);
        try {
            return text == null ? null : Timestamps.parse(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private JsonNode required(String name) {
        JsonNode value = node(name);
        if (value == null) {
            throw missing(name);
        }
        return value;
    }

    private static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException("A hook's body must have " + name + ", but had not");
    }

    /** Whether they are the same but for underscores and case. */
    private static boolean isSame(String name, String other) {
        int at = 0;
        int otherAt = 0;
        while (true) {
            at = pastUnderscores(name, at);
            otherAt = pastUnderscores(other, otherAt);
            if (at == name.length() || otherAt == other.length()) {
                return at == name.length() && otherAt == other.length();
            }
            if (Character.toLowerCase(name.charAt(at++)) != Character.toLowerCase(other.charAt(otherAt++))) {
                return false;
            }
        }
    }

    private static int pastUnderscores(String name, int from) {
        int at = from;
        while (at < name.length() && name.charAt(at) == '_') {
            at++;
        }
        return at;
    }
}
