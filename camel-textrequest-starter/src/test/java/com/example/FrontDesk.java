package com.example;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class FrontDesk {

    public static void main(String[] arguments) {
        SpringApplication.run(FrontDesk.class, arguments);
    }

    @Bean
    RouteBuilder thankYou() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("textrequest:events")
                        .routeId("thank-you")
                        .setBody(constant("Thanks, we will be in touch!"))
                        .to("textrequest:sendMessageByPhoneNumber");
            }
        };
    }
}
