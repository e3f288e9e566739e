package io.github.cameltextrequest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltextrequest.client.ApiAnswer;
import io.github.cameltextrequest.client.ApiCall;
import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.event.EventSends;
import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.event.SendKey;
import io.github.cameltextrequest.event.SendTicket;
import io.github.cameltextrequest.exception.CallDetails;
import io.github.cameltextrequest.exception.InvalidRequestException;
import io.github.cameltextrequest.exception.OptedOutException;
import io.github.cameltextrequest.exception.OutcomeUnknownException;
import io.github.cameltextrequest.operation.TextRequestOperation;
import io.github.cameltextrequest.outcome.ContactReach;
import io.github.cameltextrequest.outcome.SendAttempt;
import io.github.cameltextrequest.outcome.UnknownOutcomes;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Makes the calls that text or bill somebody: only where the guards agree, and once for each send key, or for each place
 * in the route while an event is handled.
 */
final class ContactCalls {

    private final TextRequestOperation operation;
    private final boolean sends;
    private final @Nullable String fixedKey;
    private final EventStore store;
    private final ContactGuards guards;
    private final TextRequestClient client;
    private final UnknownOutcomes outcomes;
    private final @Nullable Duration patience;

    ContactCalls(TextRequestEndpoint endpoint, TextRequestClient client) {
        this.operation = endpoint.getOperation();
        this.sends = operation.payload() != null && operation.payload().textIsMessage();
        this.fixedKey = endpoint.getParameters().getSendKey();
        this.store = endpoint.eventStore();
        this.guards = new ContactGuards(endpoint, client);
        this.client = client;
        this.outcomes = new UnknownOutcomes(client, endpoint.getComponent().equalTexts(), endpoint.clock());
        this.patience = endpoint.getConfiguration().isResolveUnknown()
                ? Duration.ofMillis(endpoint.getConfiguration().getResolveUnknownTimeout())
                : null;
    }

    /** The answer, the earlier one where the call was made before. */
    byte[] make(Exchange exchange, ApiCall call, ContactReach reach, @Nullable JsonNode payload) {
        // An answer out of the journal was a success when it was new.
        exchange.getMessage().setHeader(TextRequestConstants.RESPONSE_CODE, 200);
        Supplier<byte[]> made = () -> guarded(exchange, call, reach, payload);
        SendTicket ticket = new SendTicket(operation.uriName(), call.details().dashboardId(), reach.contact());
        String key = key(exchange, call.details());
        return key == null
                ? EventSends.once(exchange, ticket, made)
                : EventSends.once(exchange, store, SendKey.of(key, call.target(), reach.contact()), ticket, made);
    }

    private @Nullable String key(Exchange exchange, CallDetails details) {
        String key = fixedKey == null
                ? exchange.getMessage().getHeader(TextRequestConstants.SEND_KEY, String.class)
                : fixedKey;
        if (key != null && key.isBlank()) {
            // Most likely made of something that was missing: without a key the contact might be texted twice.
            throw new InvalidRequestException(
                    "sendKey must not be blank, but was: mend the option sendKey or the header "
                            + TextRequestConstants.SEND_KEY,
                    details,
                    null);
        }
        return key;
    }

    private byte[] guarded(Exchange exchange, ApiCall call, ContactReach reach, @Nullable JsonNode payload) {
        guards.check(call, reach);
        SendAttempt attempt = outcomes.begin(operation, reach, call.target(), payload, patience);
        try {
            ApiAnswer answer = sends ? client.send(call, attempt) : client.call(call, attempt);
            exchange.getMessage().setHeader(TextRequestConstants.RESPONSE_CODE, answer.status());
            return answer.isEmpty() ? new byte[0] : answer.body();
        } catch (OptedOutException e) {
            guards.learn(e, reach);
            throw e;
        } catch (OutcomeUnknownException e) {
            throw attempt.about(e);
        }
    }
}
