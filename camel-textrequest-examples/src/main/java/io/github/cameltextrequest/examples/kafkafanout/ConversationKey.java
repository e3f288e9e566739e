package io.github.cameltextrequest.examples.kafkafanout;

import static io.github.cameltextrequest.TextRequestConstants.DASHBOARD_ID;
import static io.github.cameltextrequest.TextRequestConstants.DEDUPE_ID;
import static io.github.cameltextrequest.TextRequestConstants.MESSAGE_ID;
import static io.github.cameltextrequest.TextRequestConstants.PHONE_NUMBER;

import io.github.cameltextrequest.event.MessageEvent;
import io.github.cameltextrequest.event.PaymentEvent;
import io.github.cameltextrequest.event.StatusEvent;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** The key of a record: dashboard and contact, or what else the event is about. */
final class ConversationKey {

    private ConversationKey() {}

    static String of(Exchange exchange) {
        Message event = exchange.getMessage();
        String subject = Stream.of(
                        event.getHeader(PHONE_NUMBER, String.class),
                        contact(event.getBody()),
                        event.getHeader(MESSAGE_ID, String.class),
                        payment(event.getBody()),
                        event.getHeader(DEDUPE_ID, String.class))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return event.getHeader(DASHBOARD_ID, String.class) + "/" + subject;
    }

    /** Texts that were sent, and their statuses, have no header that a reply would go to. */
    private static @Nullable String contact(Object body) {
        if (body instanceof MessageEvent message) {
            return message.phoneNumber();
        }
        return body instanceof StatusEvent status ? status.phoneNumber() : null;
    }

    private static @Nullable String payment(Object body) {
        return body instanceof PaymentEvent payment ? payment.paymentId() : null;
    }

    /** The key with the last four digits of a number only, for the log. */
    static String masked(@Nullable String key) {
        return key == null ? "-" : key.replaceFirst("/\\d+(?=\\d{4}$)", "/...");
    }
}
