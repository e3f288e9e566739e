package io.github.cameltextrequest.examples.texttopay;

import static io.github.cameltextrequest.TextRequestConstants.SEND_KEY;
import static org.apache.camel.LoggingLevel.INFO;

import io.github.cameltextrequest.exception.RateLimitedException;
import io.github.cameltextrequest.exception.UnavailableException;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.util.TimeUtils;

/** From the invoice to the money. */
final class PaymentRoutes extends RouteBuilder {

    private final Clock clock;

    PaymentRoutes(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void configure() {
        Duration patience = Duration.ofMillis(
                TimeUtils.toMilliSeconds(getContext().resolvePropertyPlaceholders("{{payments.remind-after}}")));
        OpenPayments payments = new OpenPayments(patience, clock);
        ask();
        follow();
        remind(payments);
        markAsPaid(payments);
    }

    private void ask() {
        from("file:{{payments.folder}}/invoices?include=.*\\.json&move=../asked/${file:name}"
                        + "&moveFailed=../refused/${file:name}")
                .routeId("ask")
                .onException(UnavailableException.class, RateLimitedException.class)
                .maximumRedeliveries(10)
                .redeliveryDelay(10_000)
                .end()
                .unmarshal()
                .json(Invoice.class)
                .setHeader(SEND_KEY, simple("${body.sendKey}"))
                .setBody(simple("${body.payment}"))
                .to("textrequest:createPayment")
                .log(INFO, "conversation", "invoice ${body.referenceNumber}: asked for");
    }

    private void follow() {
        from("textrequest:events?eventTypes=payment_status_updated")
                .routeId("follow")
                .filter(simple("${body.referenceNumber} != null"))
                .log(INFO, "conversation", "invoice ${body.referenceNumber}: ${body.status}")
                .choice()
                .when(simple("${body.status} in 'Paid,MarkedAsPaid'"))
                .to("file:{{payments.folder}}/paid?fileName=${body.referenceNumber}.json")
                .when(simple("${body.status} in 'Failed,Cancelled'"))
                .to("file:{{payments.folder}}/unpaid?fileName=${body.referenceNumber}.json");
    }

    private void remind(OpenPayments payments) {
        from("timer:remind?period={{payments.look-every}}")
                .routeId("remind")
                .to("textrequest:getPayments?fetch=stream")
                .split(body())
                .streaming()
                .filter(method(payments, "isDue"))
                .setHeader("CamelTextRequestPaymentId", simple("${body.paymentId}"))
                .setHeader(SEND_KEY, simple("reminder of payment ${body.paymentId}"))
                .to("textrequest:sendPaymentReminder")
                .log(INFO, "conversation", "invoice ${body.referenceNumber}: reminded");
    }

    private void markAsPaid(OpenPayments payments) {
        from("file:{{payments.folder}}/received-in-cash?move=done/${file:name}")
                .routeId("mark-as-paid")
                .setHeader("CamelTextRequestQueryReferenceNumber", simple("${file:onlyname.noext}"))
                .to("textrequest:getPayments?fetch=all")
                .split(body())
                .filter(method(payments, "isOpen"))
                .setHeader("CamelTextRequestPaymentId", simple("${body.paymentId}"))
                .to("textrequest:markPaymentPaid");
    }
}
