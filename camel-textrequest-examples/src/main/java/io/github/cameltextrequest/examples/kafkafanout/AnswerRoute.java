package io.github.cameltextrequest.examples.kafkafanout;

import static io.github.cameltextrequest.TextRequestConstants.DASHBOARD_ID;
import static io.github.cameltextrequest.TextRequestConstants.PHONE_NUMBER;
import static io.github.cameltextrequest.TextRequestConstants.SEND_KEY;
import static org.apache.camel.LoggingLevel.INFO;
import static org.apache.camel.LoggingLevel.WARN;

import io.github.cameltextrequest.exception.AuthenticationException;
import io.github.cameltextrequest.exception.OptedOutException;
import io.github.cameltextrequest.exception.RateLimitedException;
import io.github.cameltextrequest.exception.UnavailableException;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.consumer.DefaultKafkaManualCommitFactory;
import org.apache.camel.component.kafka.serde.ToStringKafkaHeaderDeserializer;

/** From the topic to the answer. Knows nothing of the route that fills the topic, and may run elsewhere. */
final class AnswerRoute extends RouteBuilder {

    private static final String TOPIC = "kafka:{{fan-out.topic}}?groupId={{answers.group}}&autoOffsetReset=earliest"
            // With this factory the consumer commits by itself, after each poll of one record.
            + "&autoCommitEnable=false&allowManualCommit=true&kafkaManualCommitFactory=#class:"
            + DefaultKafkaManualCommitFactory.class.getName()
            + "&maxPollRecords=1"
            // A record that fails is read again; the default would go on behind it.
            + "&breakOnFirstError=true"
            // A poll or a commit that fails is repeated by a new consumer; the default would skip a record.
            + "&pollOnError=RECONNECT"
            + "&headerDeserializer=#class:" + ToStringKafkaHeaderDeserializer.class.getName();

    @Override
    public void configure() {
        onFailures();
        from(TOPIC)
                .routeId("answers")
                .setProperty("conversation")
                .message(record -> ConversationKey.masked(record.getHeader(KafkaConstants.KEY, String.class)))
                .filter(header(FanOutRoute.RECORD_EVENT).isEqualTo("msg_received"))
                .filter(header(FanOutRoute.RECORD_OWN_NUMBER).isNotEqualTo("true"))
                .validate(header(FanOutRoute.RECORD_DEDUPE_ID).isNotNull())
                .unmarshal()
                .json(Map.class)
                .setHeader(DASHBOARD_ID, simple("${body[dashboard_id]}"))
                .setHeader(PHONE_NUMBER, simple("${body[phone_number]}"))
                .process(new AnswerLimit(20))
                .choice()
                .when(simple("${body[text]} =~ 'HOURS'"))
                .setBody(constant("We are open Monday to Saturday, 8 am to 6 pm."))
                .otherwise()
                .setBody(simple("You wrote: ${body[text]}. We will be in touch!"))
                .end()
                .setHeader(SEND_KEY, simple("answer ${header." + FanOutRoute.RECORD_DEDUPE_ID + "}"))
                .to("textrequest:sendMessageByPhoneNumber")
                .log(INFO, "conversation", "${exchangeProperty.conversation} < ${body.body}");
    }

    private void onFailures() {
        onException(OptedOutException.class)
                .handled(true)
                .log(INFO, "conversation", "${exchangeProperty.conversation} has opted out and is not answered");
        // These pass or are mended: the partition waits, and so keeps its order.
        onException(UnavailableException.class, RateLimitedException.class, AuthenticationException.class)
                .maximumRedeliveries(4)
                .redeliveryDelay("{{answers.redelivery-delay}}")
                .useExponentialBackOff()
                .backOffMultiplier(2)
                .logExhausted(false);
        // All else would fail again: it is set aside for a person, and the partition goes on.
        onException(Exception.class)
                .handled(true)
                .useOriginalMessage()
                .setHeader("failure", simple("${exception.class.name}: ${exception.message}"))
                .log(
                        WARN,
                        "Record ${header[kafka.TOPIC]}-${header[kafka.PARTITION]}@${header[kafka.OFFSET]}"
                                + " was set aside: ${header.failure}")
                .to("kafka:{{answers.dead-topic}}?requestRequiredAcks=all");
    }
}
