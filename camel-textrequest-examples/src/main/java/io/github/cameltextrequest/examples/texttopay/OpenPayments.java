package io.github.cameltextrequest.examples.texttopay;

import io.github.cameltextrequest.model.Payment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Which payments want something done. */
public final class OpenPayments {

    private static final Set<String> OPEN = Set.of("Sent", "PastDue");

    private final Duration patience;
    private final Clock clock;

    /** @param patience from the request to the reminder */
    OpenPayments(Duration patience, Clock clock) {
        this.patience = patience;
        this.clock = clock;
    }

    public boolean isOpen(Payment payment) {
        return OPEN.contains(payment.textrequestPaymentStatus());
    }

    /** Open for so long that a reminder is due; the service sends one for each payment, no more. */
    public boolean isDue(Payment payment) {
        Instant requested = payment.requestDate();
        return isOpen(payment)
                && !Boolean.TRUE.equals(payment.reminderWasSent())
                && requested != null
                && requested.plus(patience).isBefore(clock.instant());
    }
}
