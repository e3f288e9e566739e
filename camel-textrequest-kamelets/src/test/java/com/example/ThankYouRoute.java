package com.example;

import org.apache.camel.builder.RouteBuilder;

/** Answers every text. */
public final class ThankYouRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("textrequest:events?dashboardId=121")
                .routeId("thank-you")
                .setBody(constant("Thanks, we will be in touch!"))
                .to("textrequest:sendMessageByPhoneNumber");
    }
}
