package io.github.cameltextrequest.examples.appointmentreminders;

import static io.github.cameltextrequest.TextRequestConstants.CORRELATION_ID;
import static io.github.cameltextrequest.TextRequestConstants.PHONE_NUMBER;
import static io.github.cameltextrequest.TextRequestConstants.SEND_KEY;
import static org.apache.camel.LoggingLevel.INFO;
import static org.apache.camel.LoggingLevel.WARN;

import io.github.cameltextrequest.exception.InvalidRequestException;
import io.github.cameltextrequest.exception.OptedOutException;
import io.github.cameltextrequest.exception.OutcomeUnknownException;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.camel.builder.RouteBuilder;

/** Reminds, takes answers, and follows what became of each reminder. */
final class AppointmentRoutes extends RouteBuilder {

    @Override
    public void configure() throws IOException {
        AppointmentBook book =
                new AppointmentBook(Path.of(getContext().resolvePropertyPlaceholders("{{appointments.report}}")));
        readAppointments();
        remind(book);
        takeAnswers(book);
        followDeliveries(book);
    }

    private void readAppointments() {
        // A file that broke off is read again: whoever was reminded is not reminded twice.
        from("file:{{appointments.folder}}?include=.*\\.csv&move=done/${file:name}")
                .routeId("appointments")
                .split(body().tokenize("\n"))
                .streaming()
                .stopOnException()
                .filter(simple("${body} !startsWith 'appointment,' && ${body} !regex '\\s*'"))
                .to("direct:remind")
                .end();
    }

    private void remind(AppointmentBook book) {
        from("direct:remind")
                .routeId("remind")
                .onException(IllegalArgumentException.class)
                .handled(true)
                .log(WARN, "A line was left out. ${exception.message}")
                .end()
                .bean(Appointment.class, "of")
                .setProperty("appointment", body())
                .setHeader(PHONE_NUMBER, simple("${body.phone}"))
                .setHeader(CORRELATION_ID, simple("${body.id}"))
                .setHeader(SEND_KEY, simple("${body.sendKey}"))
                .setBody(simple("${body.text}"))
                .doTry()
                // The limiter sets the pace; a long list waits its turn for longer than one call would.
                .to("textrequest:sendMessageByPhoneNumber?optOutGuard=true&rateLimitMaxWait=2m")
                .log(INFO, "conversation", "${exchangeProperty.appointment.phone} < ${body.body}")
                .bean(book, "reminded(${exchangeProperty.appointment}, 'sent')")
                .doCatch(OptedOutException.class)
                .bean(book, "reminded(${exchangeProperty.appointment}, 'skipped: opted out')")
                .doCatch(InvalidRequestException.class)
                .bean(book, "reminded(${exchangeProperty.appointment}, 'not sent: refused')")
                .doCatch(OutcomeUnknownException.class)
                .bean(book, "reminded(${exchangeProperty.appointment}, 'unknown: look into the conversation')")
                .end();
    }

    private void takeAnswers(AppointmentBook book) {
        from("textrequest:events")
                .routeId("answers")
                .log(INFO, "conversation", "${body.phoneNumber} > ${body.text}")
                .bean(book, "answer")
                .filter(body().isNotNull())
                .to("textrequest:sendMessageByPhoneNumber")
                .log(INFO, "conversation", "${header.CamelTextRequestPhoneNumber} < ${body.body}");
    }

    private void followDeliveries(AppointmentBook book) {
        from("textrequest:events?eventTypes=msg_status_updated")
                .routeId("deliveries")
                .bean(book, "delivered");
    }
}
