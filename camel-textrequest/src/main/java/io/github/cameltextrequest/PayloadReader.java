package io.github.cameltextrequest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cameltextrequest.exception.CallDetails;
import io.github.cameltextrequest.exception.InvalidRequestException;
import io.github.cameltextrequest.model.TextRequestJson;
import io.github.cameltextrequest.operation.Payload;
import io.github.cameltextrequest.operation.TextRequestOperation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Makes the payload of a call from the body, the options and the headers. A structured body is a record, a {@code Map},
 * a {@code JsonNode} or JSON text; for the two sends text is the message itself, unless {@code payload=json}.
 */
final class PayloadReader {

    private static final PropertyNamingStrategies.SnakeCaseStrategy WIRE_NAMES =
            new PropertyNamingStrategies.SnakeCaseStrategy();
    private static final String BODY = "body";
    private static final int LONGEST_TEXT = 1600;
    private static final int MOST_ATTACHMENTS = 3;

    private final TextRequestOperation operation;
    private final Payload payload;
    /** Both found by reflection, so once for all calls. */
    private final List<Member> members;

    private final List<Member> required;
    private final boolean textIsMessage;
    private final Map<String, Object> fixed = new HashMap<>();
    /** What options say, as it stands in a payload. */
    private final Map<String, ObjectNode> fixedMembers = new ConcurrentHashMap<>();

    PayloadReader(TextRequestEndpoint endpoint, Payload payload) {
        this.operation = endpoint.getOperation();
        this.payload = payload;
        this.members = payload.memberOptions().stream().map(Member::of).toList();
        this.required = payload.required().stream().map(Member::of).toList();
        this.textIsMessage =
                payload.textIsMessage() && endpoint.getConfiguration().getPayload() == PayloadFormat.AUTO;
        for (Member member : members) {
            Object value = endpoint.optionValue(member.option());
            if (value != null) {
                fixed.put(member.option(), value);
            }
        }
    }

    /**
     * The payload as the service reads it: wire names, numbers as 11 digits, nothing unknown.
     *
     * @param completion is given the members before they are checked
     */
    JsonNode read(Exchange exchange, Consumer<ObjectNode> completion) {
        JsonNode tree = fromBody(exchange);
        if (tree instanceof ObjectNode object) {
            addMembers(object, exchange);
            completion.accept(object);
            checkRequired(object);
            checkText(object);
        }
        return tree;
    }

    private JsonNode fromBody(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        try {
            if (textIsMessage && body != null && !JsonBody.isStructured(body)) {
                return JsonNodeFactory.instance.objectNode().put(BODY, MessageText.of(exchange, body));
            }
            if (payload.kind() == Payload.Kind.OBJECT && payload.type().isInstance(body)) {
                // A record has no unknown members, and its constructor has checked the values.
                return TextRequestJson.toTree(body);
            }
            return strict(body == null ? JsonNodeFactory.instance.objectNode() : JsonBody.tree(exchange, body));
        } catch (IllegalArgumentException e) {
            throw refused("the body must be a payload of " + operation.uriName() + ", but was not: " + e.getMessage());
        }
    }

    /** Through the record and back: unknown members are refused, names become the wire's. */
    private JsonNode strict(JsonNode tree) {
        if (payload.kind() != Payload.Kind.LIST) {
            return TextRequestJson.toTree(TextRequestJson.toPayload(payload.type(), tree));
        }
        if (!tree.isArray()) {
            throw new IllegalArgumentException("it must be a list of rows, but was one " + tree.getNodeType());
        }
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        tree.forEach(row -> rows.add(TextRequestJson.toTree(TextRequestJson.toPayload(payload.type(), row))));
        return rows;
    }

    private void addMembers(ObjectNode object, Exchange exchange) {
        for (Member member : members) {
            Object onUri = fixed.get(member.option());
            if (onUri != null) {
                object.setAll(fixedMember(member, onUri));
            } else if (!object.hasNonNull(member.wire())) {
                Object header = exchange.getMessage().getHeader(member.header());
                if (header != null) {
                    object.setAll(member(member, header));
                }
            }
        }
    }

    private ObjectNode fixedMember(Member member, Object value) {
        return fixedMembers
                .computeIfAbsent(member.option(), option -> member(member, value))
                .deepCopy();
    }

    /** One member through the record and back, so that a complaint can name its option and header. */
    private ObjectNode member(Member member, Object value) {
        String option = member.option();
        try {
            ObjectNode alone = JsonNodeFactory.instance.objectNode();
            alone.set(option, TextRequestJson.toTree(HeaderValue.checked(listed(option, value))));
            return (ObjectNode) TextRequestJson.toTree(TextRequestJson.toPayload(payload.type(), alone));
        } catch (IllegalArgumentException e) {
            throw refused(option + " must be valid for " + operation.uriName() + ", but was not: " + e.getMessage()
                    + "; mend the option " + option + " or the header " + member.header());
        }
    }

    private static Object listed(String option, Object value) {
        if (!option.equals("mmsMedia")) {
            return value;
        }
        if (value instanceof CharSequence text) {
            return List.of(text.toString().split("\\s*,\\s*"));
        }
        return value instanceof Object[] urls ? Arrays.asList(urls) : value;
    }

    private void checkRequired(ObjectNode object) {
        for (Member member : required) {
            if (!member.option().equals(BODY) && !object.hasNonNull(member.wire())) {
                throw refused(member.option() + " must be set for " + operation.uriName() + ", but was not: "
                        + (members.contains(member)
                                ? "set the option " + member.option() + ", the header " + member.header()
                                        + ", or the member "
                                : "set the member ")
                        + member.wire() + " of the body");
            }
        }
    }

    private void checkText(ObjectNode object) {
        if (!payload.textIsMessage()) {
            return;
        }
        String text = object.path(BODY).asText("");
        if (text.isBlank()) {
            throw refused("the text must not be empty for " + operation.uriName()
                    + ", but was: set the body of the exchange (or the member body of a structured payload)");
        }
        if (text.length() > LONGEST_TEXT) {
            throw refused("the text must have at most " + LONGEST_TEXT + " characters, but had " + text.length()
                    + ": shorten the body, or send it in parts");
        }
        if (object.hasNonNull("location_callback") && !text.contains(SendCallbacks.LOCATION_TAG)) {
            throw refused("the text must hold the tag " + SendCallbacks.LOCATION_TAG
                    + " when locationCallback is set, but did not: add the tag where the link is to stand, or leave"
                    + " locationCallback out");
        }
        if (object.path("mms_media").size() > MOST_ATTACHMENTS) {
            throw refused("mmsMedia must have at most " + MOST_ATTACHMENTS + " URLs, but had "
                    + object.path("mms_media").size() + ": send the others in a further text");
        }
    }

    private InvalidRequestException refused(String message) {
        return new InvalidRequestException(message, new CallDetails(operation.uriName(), null, null), null);
    }

    /** The number the call texts or bills, null when the payload names none. */
    static @Nullable String recipient(JsonNode tree) {
        JsonNode number = tree.hasNonNull("to") ? tree.get("to") : tree.get("customer_phone");
        return number == null ? null : number.asText();
    }

    /** Takes the members' headers off the exchange, so that the next send does not repeat them. */
    void removeMemberHeaders(Exchange exchange) {
        members.forEach(member -> exchange.getMessage().removeHeader(member.header()));
    }

    /** A member of the payload under its names, which every call needs. */
    private record Member(String option, String wire, String header) {

        static Member of(String option) {
            return new Member(
                    option,
                    WIRE_NAMES.translate(option),
                    "CamelTextRequest" + Character.toUpperCase(option.charAt(0)) + option.substring(1));
        }
    }
}
