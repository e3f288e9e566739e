package io.github.cameltextrequest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cameltextrequest.client.ApiAnswer;
import io.github.cameltextrequest.client.ApiCall;
import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.exception.CallDetails;
import io.github.cameltextrequest.exception.InvalidRequestException;
import io.github.cameltextrequest.exception.NotFoundException;
import io.github.cameltextrequest.model.TextRequestJson;
import io.github.cameltextrequest.operation.Payload;
import io.github.cameltextrequest.operation.TextRequestOperation;
import io.github.cameltextrequest.outcome.ContactReach;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultProducer;
import org.jspecify.annotations.Nullable;

/** Calls one operation: inputs and payload from the exchange, one call, the result back into the exchange. */
final class TextRequestProducer extends DefaultProducer {

    private static final String JSON = "application/json";

    private final TextRequestOperation operation;
    private final @Nullable ContactCalls contactCalls;
    private final @Nullable SendCallbacks callbacks;
    private final @Nullable SendCorrelation correlation;
    private final @Nullable ListWalk walk;
    private final OperationInputs inputs;
    private final @Nullable PayloadReader payloads;
    private final ResultReader results;
    private final TextRequestClient client;

    TextRequestProducer(TextRequestEndpoint endpoint) {
        super(endpoint);
        this.operation = endpoint.getOperation();
        Payload payload = operation.payload();
        this.payloads = payload == null ? null : new PayloadReader(endpoint, payload);
        this.inputs = new OperationInputs(endpoint);
        this.results =
                new ResultReader(operation.result(), endpoint.getConfiguration().getOutputFormat());
        this.client = endpoint.client();
        this.walk = endpoint.getConfiguration().getFetch() == Fetch.PAGE
                ? null
                : new ListWalk(endpoint, inputs, results, client);
        boolean texts = payload != null && payload.textIsMessage();
        this.callbacks = texts ? new SendCallbacks(endpoint, client) : null;
        this.correlation = texts ? new SendCorrelation(endpoint) : null;
        this.contactCalls = operation.reachesContact() ? new ContactCalls(endpoint, client) : null;
        if (endpoint.getParameters().getSendKey() != null && contactCalls == null) {
            throw outOfPlace("sendKey must stand where somebody is texted or billed");
        }
        if (endpoint.getParameters().getCorrelationId() != null && !texts) {
            throw outOfPlace("correlationId must stand where somebody is texted");
        }
    }

    private IllegalArgumentException outOfPlace(String rule) {
        return new IllegalArgumentException(rule + ", but stood at " + operation.uriName() + ": leave the option out");
    }

    @Override
    public void process(Exchange exchange) {
        Map<String, String> values = inputs.values(exchange);
        if (walk != null) {
            exchange.getMessage().setBody(walk.rows(exchange, values));
            // Whatever a call before it left there; every page of a walk is a success, or the walk fails.
            exchange.getMessage().setHeader(TextRequestConstants.RESPONSE_CODE, 200);
            return;
        }
        JsonNode payload = payloads == null ? null : payloads.read(exchange, members -> fillIn(members, values));
        ContactReach reach = reach(values, payload);
        ApiCall call = call(values, payload, inputs.details(values, reach.contact()));
        byte[] answer =
                contactCalls == null ? answer(exchange, call) : reached(contactCalls, exchange, call, reach, payload);
        leaveResult(exchange.getMessage(), read(call, results.wanted(answer, values)));
        if (payloads != null) {
            payloads.removeMemberHeaders(exchange);
        }
        if (contactCalls != null) {
            // After a failure it stays: a redelivery of the route needs it.
            exchange.getMessage().removeHeader(TextRequestConstants.SEND_KEY);
        }
    }

    private static ContactReach reach(Map<String, String> inputs, @Nullable JsonNode payload) {
        String contact = payload == null ? null : PayloadReader.recipient(payload);
        return new ContactReach(
                inputs.get("dashboard_id"),
                payload == null ? null : payload.path("from").asText(null),
                contact == null ? inputs.get("phone_number") : contact);
    }

    private void fillIn(ObjectNode members, Map<String, String> values) {
        if (callbacks != null) {
            callbacks.fillIn(members, values.get("dashboard_id"));
        }
    }

    private byte[] reached(
            ContactCalls calls, Exchange exchange, ApiCall call, ContactReach reach, @Nullable JsonNode payload) {
        return correlation == null
                ? calls.make(exchange, call, reach, payload)
                : correlation.keep(exchange, reach, () -> calls.make(exchange, call, reach, payload));
    }

    private byte[] answer(Exchange exchange, ApiCall call) {
        try {
            ApiAnswer answer = client.call(call);
            exchange.getMessage().setHeader(TextRequestConstants.RESPONSE_CODE, answer.status());
            return answer.isEmpty() ? new byte[0] : answer.body();
        } catch (NotFoundException | InvalidRequestException e) {
            int status = e instanceof InvalidRequestException refused ? refused.getStatusCode() : 404;
            if (!operation.absentAt().contains(status)) {
                throw e;
            }
            exchange.getMessage().setHeader(TextRequestConstants.RESPONSE_CODE, status);
            return new byte[0];
        }
    }

    private ApiCall call(Map<String, String> values, @Nullable JsonNode payload, CallDetails details) {
        return new ApiCall(
                operation.method(),
                inputs.target(values),
                payload == null ? null : TextRequestJson.write(payload),
                payload == null ? null : JSON,
                operation.repeatable(),
                false,
                details);
    }

    private @Nullable Object read(ApiCall call, byte[] answer) {
        try {
            return results.read(answer);
        } catch (IllegalArgumentException e) {
            throw client.unreadable(call, new ApiAnswer(200, answer, null, null), e);
        }
    }

    private void leaveResult(Message message, @Nullable Object result) {
        message.setBody(result);
        messageId(result).ifPresent(id -> message.setHeader(TextRequestConstants.MESSAGE_ID, id));
    }

    private static Optional<String> messageId(@Nullable Object result) {
        if (result instanceof io.github.cameltextrequest.model.Message sent) {
            return Optional.ofNullable(sent.messageId());
        }
        return result instanceof io.github.cameltextrequest.model.SendMessageResponse sent
                ? Optional.ofNullable(sent.messageId())
                : Optional.empty();
    }
}
