package io.github.cameltextrequest.examples.kafkafanout;

import static io.github.cameltextrequest.TextRequestConstants.DEDUPE_ID;
import static io.github.cameltextrequest.TextRequestConstants.EVENT;
import static io.github.cameltextrequest.TextRequestConstants.OWN_NUMBER;
import static org.apache.camel.LoggingLevel.INFO;

import io.github.cameltextrequest.exception.InvalidRequestException;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** From the event to the topic. */
final class FanOutRoute extends RouteBuilder {

    /** Header of a record: the name of the event. */
    static final String RECORD_EVENT = "event";

    /** Header of a record: the key of the event; a record that comes twice has the same. */
    static final String RECORD_DEDUPE_ID = "dedupeId";

    /** Header of a record: true when the account texted itself. */
    static final String RECORD_OWN_NUMBER = "ownNumber";

    @Override
    public void configure() {
        // An event is done when the brokers have it. A broker that is away makes it wait, it never dies of that.
        from("textrequest:events?eventTypes={{fan-out.events}}&maximumRedeliveries=" + Integer.MAX_VALUE)
                .routeId("fan-out")
                // The component tries again by itself, and tells the log.
                .errorHandler(noErrorHandler())
                .setHeader(KafkaConstants.KEY)
                .exchange(ConversationKey::of)
                .setProperty("conversation")
                .message(event -> ConversationKey.masked(event.getHeader(KafkaConstants.KEY, String.class)))
                // No Camel header leaves for Kafka, so these go under names of their own.
                .setHeader(RECORD_EVENT, header(EVENT))
                .setHeader(RECORD_DEDUPE_ID, header(DEDUPE_ID))
                .setHeader(RECORD_OWN_NUMBER, header(OWN_NUMBER).convertToString())
                .doTry()
                .convertBodyTo(String.class)
                .to("kafka:{{fan-out.topic}}?requestRequiredAcks=all")
                // No later attempt mends these: the event is dead at once, and those behind it go on.
                .doCatch(InvalidPayloadException.class, RecordTooLargeException.class)
                .process(FanOutRoute::giveUp)
                .end()
                .log(INFO, "conversation", "${exchangeProperty.conversation} > {{fan-out.topic}}");
    }

    private static void giveUp(Exchange exchange) {
        Exception cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        throw new InvalidRequestException("The event cannot be a record of the topic", null, cause);
    }
}
