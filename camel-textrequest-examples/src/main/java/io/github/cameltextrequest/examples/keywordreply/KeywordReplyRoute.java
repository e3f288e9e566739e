package io.github.cameltextrequest.examples.keywordreply;

import static org.apache.camel.LoggingLevel.INFO;

import org.apache.camel.builder.RouteBuilder;

/** Answers each text by its keyword. The same route as YAML: {@code keyword-reply.camel.yaml}. */
public final class KeywordReplyRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("textrequest:events")
                .routeId("keyword-reply")
                .log(INFO, "conversation", "${body.phoneNumber} > ${body.text}")
                .choice()
                .when(simple("${body.text} =~ 'HOURS'"))
                .setBody(constant("We are open Monday to Saturday, 8 am to 6 pm."))
                .when(simple("${body.text} =~ 'MENU'"))
                .setBody(constant("Today: tomato soup, lentil curry, apple pie."))
                .otherwise()
                .setBody(constant("Text HOURS for our opening hours or MENU for today's dishes."))
                .end()
                .to("textrequest:sendMessageByPhoneNumber")
                .log(INFO, "conversation", "${header.CamelTextRequestPhoneNumber} < ${body.body}");
    }
}
