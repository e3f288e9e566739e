package io.github.cameltextrequest;

import io.github.cameltextrequest.client.OptOutCodes;
import io.github.cameltextrequest.event.AccountDashboards;
import io.github.cameltextrequest.event.ClaimedEvent;
import io.github.cameltextrequest.event.Correlations;
import io.github.cameltextrequest.event.EventContent;
import io.github.cameltextrequest.event.EventContext;
import io.github.cameltextrequest.event.EventHandler;
import io.github.cameltextrequest.event.EventSends;
import io.github.cameltextrequest.event.HopelessFailures;
import io.github.cameltextrequest.event.OptOuts;
import io.github.cameltextrequest.event.StatusEvent;
import java.time.Clock;
import java.time.Instant;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.RollbackExchangeException;
import org.jspecify.annotations.Nullable;

/** Makes exchanges of events and runs them through the route. */
final class EventRoute implements EventHandler {

    private final TextRequestConsumer consumer;
    private final ConsumerSettings settings;
    private final AccountDashboards dashboards;
    private final Clock clock;
    private final Correlations correlations;
    private final OptOuts optOuts;

    EventRoute(TextRequestConsumer consumer, ConsumerSettings settings, AccountDashboards dashboards, Clock clock) {
        this.consumer = consumer;
        this.settings = settings;
        this.dashboards = dashboards;
        this.clock = clock;
        this.correlations = new Correlations(settings.store());
        this.optOuts = new OptOuts(settings.store());
    }

    @Override
    public void handle(ClaimedEvent claim) throws Exception {
        Exchange exchange = exchange(claim);
        EventSends.attach(exchange, new EventContext(settings.store(), claim, settings.replyLimit(), clock));
        try {
            consumer.getProcessor().process(exchange);
            Exception failure = exchange.getException();
            if (failure != null) {
                throw failure;
            }
            if (exchange.isRollbackOnly()) {
                throw new RollbackExchangeException(exchange);
            }
        } finally {
            consumer.releaseExchange(exchange, false);
        }
    }

    @Override
    public boolean isHopeless(Throwable failure) {
        return HopelessFailures.include(failure);
    }

    @Override
    public void died(ClaimedEvent claim, Throwable failure) {
        Exchange exchange = exchange(claim);
        try {
            consumer.getExceptionHandler()
                    .handleException(
                            "Event " + claim.event().dedupeKey() + " is dead after " + claim.attempt() + " attempts",
                            exchange,
                            failure);
        } finally {
            consumer.releaseExchange(exchange, false);
        }
    }

    private Exchange exchange(ClaimedEvent claim) {
        Instant taken = claim.leaseUntil().minus(settings.dispatch().lease());
        EventContent content = EventContent.of(claim.event(), messageId -> correlations.of(messageId, taken));
        if (content.body() instanceof StatusEvent status) {
            learn(status, claim.event().occurredAt());
        }
        Exchange exchange = consumer.createExchange(false);
        Message message = exchange.getMessage();
        message.setBody(content.body());
        message.setHeader(TextRequestConstants.EVENT, claim.event().type());
        message.setHeader(TextRequestConstants.DEDUPE_ID, claim.event().dedupeKey());
        message.setHeader(TextRequestConstants.SOURCE, claim.event().origin().headerValue());
        message.setHeader(TextRequestConstants.DASHBOARD_ID, content.dashboardId());
        setUnlessNull(message, TextRequestConstants.DIRECTION, content.direction());
        setUnlessNull(message, TextRequestConstants.MESSAGE_ID, content.messageId());
        setTimestamp(message, content.timestamp());
        setContact(message, content.contact());
        setUnlessNull(message, TextRequestConstants.CORRELATION_ID, content.correlationId());
        return exchange;
    }

    /** A text that failed for an opt-out spares the next one, where {@code optOutGuard} asks for it. */
    private void learn(StatusEvent status, Instant at) {
        if (OptOutCodes.contain(status.errorCode()) && status.phoneNumber() != null) {
            optOuts.refused(status.dashboardId(), status.phoneNumber(), at);
        }
    }

    /** The header addresses a reply, so content has no contact where replying would never end. */
    private void setContact(Message message, @Nullable String number) {
        setUnlessNull(message, TextRequestConstants.PHONE_NUMBER, number);
        if (number != null && dashboards.isOwnNumber(number)) {
            message.setHeader(TextRequestConstants.OWN_NUMBER, true);
        }
    }

    private static void setTimestamp(Message message, @Nullable Instant timestamp) {
        if (timestamp != null) {
            message.setHeader(TextRequestConstants.TIMESTAMP, timestamp);
            // By this name Camel's own parts know when a message was made.
            message.setHeader(Exchange.MESSAGE_TIMESTAMP, timestamp.toEpochMilli());
        }
    }

    private static void setUnlessNull(Message message, String header, @Nullable Object value) {
        if (value != null) {
            message.setHeader(header, value);
        }
    }
}
