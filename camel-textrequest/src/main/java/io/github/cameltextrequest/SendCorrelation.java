package io.github.cameltextrequest;

import io.github.cameltextrequest.event.Correlation;
import io.github.cameltextrequest.event.Correlations;
import io.github.cameltextrequest.event.EventSends;
import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.model.TextRequestJson;
import io.github.cameltextrequest.outcome.ContactReach;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Keeps the id that a route gives along with a text, so that every status of the message brings it back. */
final class SendCorrelation {
    private final @Nullable String fixed;
    private final EventStore store;

    SendCorrelation(TextRequestEndpoint endpoint) {
        this.fixed = endpoint.getParameters().getCorrelationId();
        this.store = endpoint.eventStore();
    }

    /** Makes the send. An answer out of the journal counts as well: the process may have died before it was kept. */
    byte[] keep(Exchange exchange, ContactReach reach, Supplier<byte[]> send) {
        String id = fixed == null
                ? exchange.getMessage().getHeader(TextRequestConstants.CORRELATION_ID, String.class)
                : fixed;
        if (id == null || id.isBlank()) {
            return send.get();
        }
        return new Correlations(EventSends.storeOf(exchange, store)).keep(send, answer -> of(answer, id, reach));
    }

    private static Optional<Correlation> of(byte[] answer, String id, ContactReach reach) {
        String messageId = TextRequestJson.tree(answer).path("message_id").asText("");
        return messageId.isEmpty() || reach.contact() == null || reach.line() == null
                ? Optional.empty()
                : Optional.of(new Correlation(messageId, id, reach.contact(), reach.line()));
    }
}
