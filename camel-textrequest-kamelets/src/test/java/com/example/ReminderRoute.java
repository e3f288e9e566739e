package com.example;

import io.github.cameltextrequest.model.Dashboard;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** Reminds a guest, but not at night. */
public final class ReminderRoute extends RouteBuilder {

    private final Clock clock;

    public ReminderRoute(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void configure() {
        from("timer:reminders?period={{reminders.period:10m}}")
                .routeId("reminders")
                .to("textrequest:getDashboard?dashboardId=121")
                .filter(this::isDay)
                .setBody(constant("Your table is booked for tonight."))
                .setHeader("CamelTextRequestSendKey", constant("reminder-of-booking-4711"))
                .to("textrequest:sendMessageByPhoneNumber?dashboardId=121&phoneNumber=14235550142");
    }

    /** The service does not tell the zone of every dashboard. */
    private boolean isDay(Exchange exchange) {
        String zone = exchange.getMessage().getBody(Dashboard.class).timeZoneId();
        LocalTime there = LocalTime.now(clock.withZone(ZoneId.of(zone == null ? "America/New_York" : zone)));
        return there.getHour() >= 9 && there.getHour() < 20;
    }
}
