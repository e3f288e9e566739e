package io.github.cameltextrequest.examples.servicedesk;

import static org.apache.camel.Exchange.HTTP_RESPONSE_CODE;
import static org.apache.camel.LoggingLevel.INFO;

import io.github.cameltextrequest.TextRequestConstants;
import io.github.cameltextrequest.exception.OptedOutException;
import org.apache.camel.builder.RouteBuilder;

/** A business rule of ASMS tells that a case changed its state, and the customer is told. */
final class CaseChangedRoute extends RouteBuilder {

    @Override
    public void configure() {
        WebhookToken token = new WebhookToken(getContext().resolvePropertyPlaceholders("{{asms.webhook-token}}"));
        onException(MalformedChangeException.class).handled(true).to("direct:answer-400");
        onException(OptedOutException.class).handled(true).to("direct:answer-204");
        onException(Exception.class)
                .handled(true)
                .bean(StaffItem.class, "ofChange(${exchangeProperty.change}, ${exception})")
                .to("file:{{staff.queue}}?fileName=case-${exchangeProperty.change.ticketId}-${exchangeId}.json")
                .to("direct:answer-202");

        from("platform-http:/asms/{token}?httpMethodRestrict=POST")
                .routeId("case-changed")
                .removeHeaders("*", "token")
                .choice()
                .when(exchange -> !token.isRight(exchange.getMessage().getHeader("token", "", String.class)))
                .to("direct:answer-401")
                .otherwise()
                .convertBodyTo(String.class)
                .bean(CaseChanged.class, "read")
                .setProperty("change", body())
                .setHeader(TextRequestConstants.PHONE_NUMBER, simple("${body.customerPhone}"))
                .setHeader(TextRequestConstants.SEND_KEY, simple("${body.sendKey}"))
                .setBody(simple("Case ${body.idByProject} is now: ${body.stateName}."))
                .to("textrequest:sendMessageByPhoneNumber")
                .log(INFO, "conversation", "${header.CamelTextRequestPhoneNumber} < ${body.body}")
                .to("direct:answer-204");

        for (int status : new int[] {202, 204, 400, 401}) {
            from("direct:answer-" + status)
                    .removeHeaders("*")
                    .setHeader(HTTP_RESPONSE_CODE, constant(status))
                    .setBody(simple("${null}"));
        }
    }
}
