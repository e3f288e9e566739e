package io.github.cameltextrequest.examples.kafkafanout;

import static io.github.cameltextrequest.TextRequestConstants.DEDUPE_ID;
import static io.github.cameltextrequest.TextRequestConstants.EVENT;
import static io.github.cameltextrequest.TextRequestConstants.OWN_NUMBER;
import static org.apache.camel.LoggingLevel.INFO;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;

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
                .setHeader(KafkaConstants.KEY, simple("${body.dashboardId}/${body.phoneNumber}"))
                // No Camel header leaves for Kafka, so these go under names of their own.
                .setHeader(RECORD_EVENT, header(EVENT))
                .setHeader(RECORD_DEDUPE_ID, header(DEDUPE_ID))
                .setHeader(RECORD_OWN_NUMBER, header(OWN_NUMBER).convertToString())
                .convertBodyTo(String.class)
                .to("kafka:{{fan-out.topic}}?requestRequiredAcks=all")
                .log(INFO, "conversation", "${header[kafka.KEY]} > {{fan-out.topic}}");
    }
}
