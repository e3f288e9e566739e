package io.github.cameltextrequest.examples.servicedesk;

import static org.apache.camel.LoggingLevel.INFO;

import io.github.cameltextrequest.exception.OptedOutException;
import org.apache.camel.builder.RouteBuilder;

/** Every text becomes a case, a note or a word about one, and is answered. */
final class ConversationRoute extends RouteBuilder {

    static final String APOLOGY = "Sorry, that did not work. One of us will look after it and text you.";

    private static final String OPT_OUT_WORDS =
            "(?i)\\s*(stop|stopall|unsubscribe|cancel|end|quit|remove|start|unstop)\\s*";

    @Override
    public void configure() {
        onException(StaffNeededException.class)
                .handled(true)
                .bean(StaffItem.class, "ofText(${body}, ${exception})")
                .to("file:{{staff.queue}}?fileName=text-${header.CamelTextRequestMessageId}.json")
                .setBody(constant(APOLOGY))
                .to("textrequest:sendMessageByPhoneNumber")
                .log(INFO, "conversation", "${header.CamelTextRequestPhoneNumber} < ${body.body}");
        // The case has the text; who does not want to be texted cannot be told so.
        onException(OptedOutException.class).handled(true);

        // ASMS may be away for some minutes; the texts of one customer wait for each other meanwhile.
        from("textrequest:events?maximumRedeliveries=10")
                .routeId("service-desk")
                .log(INFO, "conversation", "${body.phoneNumber} > ${body.text}")
                .filter(simple("${body.text} !regex '" + OPT_OUT_WORDS + "'"))
                .bean(new Desk(AsmsSettings.of(getContext())))
                .to("textrequest:sendMessageByPhoneNumber")
                .log(INFO, "conversation", "${header.CamelTextRequestPhoneNumber} < ${body.body}");
    }
}
