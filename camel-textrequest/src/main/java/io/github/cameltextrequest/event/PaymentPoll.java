package io.github.cameltextrequest.event;

import io.github.cameltextrequest.exception.InvalidRequestException;
import io.github.cameltextrequest.model.Payment;
import io.github.cameltextrequest.operation.TextRequestOperation;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores what became of a dashboard's payments: each change of status once, by what was told of the payment last. */
final class PaymentPoll implements DashboardPoll {
    private static final Logger LOG = LoggerFactory.getLogger(PaymentPoll.class);
    /** Payments asked for longer ago are not looked at. */
    private static final Duration FOLLOWED = Duration.ofDays(90);

    /** How every payment begins, so that it is no change. */
    private static final String ASKED_FOR = "Sent";

    private final PollContext context;
    private final ListCalls calls;
    private final Map<String, LastSeen> byDashboard = new HashMap<>();

    PaymentPoll(PollContext context) {
        this.context = context;
        this.calls = new ListCalls(context, TextRequestOperation.GET_PAYMENTS);
    }

    @Override
    public void poll(String dashboardId, PollFinds found) {
        Instant from = context.client().serviceTime().minus(FOLLOWED);
        LastSeen lastSeen = byDashboard.computeIfAbsent(dashboardId, id -> new LastSeen(context.grace()));
        lastSeen.walk();
        try {
            Iterator<Payment> newestFirst =
                    calls.walk(dashboardId, "?sort_type=date&sort_direction=desc", Payment.class);
            boolean followed = true;
            while (followed && newestFirst.hasNext()) {
                Payment payment = newestFirst.next();
                followed =
                        payment.requestDate() == null || payment.requestDate().isAfter(from);
                look(dashboardId, payment, lastSeen, found);
            }
        } catch (InvalidRequestException e) {
            LOG.debug("Dashboard {} has no payments", dashboardId, e);
        }
    }

    private void look(String dashboardId, Payment payment, LastSeen lastSeen, PollFinds found) {
        String status = payment.textrequestPaymentStatus();
        Instant now = context.client().serviceTime();
        String id = String.valueOf(payment.paymentId());
        if (status == null || !lastSeen.isDue(id, status, now)) {
            return;
        }
        String key = context.settings().subscription() + "|" + dashboardId + "|" + id;
        Optional<String> told = context.store().fact(FactKind.PAYMENT_STATUS_TOLD, key);
        if (!told.equals(Optional.of(status))) {
            if (told.isPresent() || isChange(dashboardId, payment, status)) {
                found.store(Occurrence.of(event(dashboardId, id, status, payment), now));
            }
            // Only now: an event that could not be stored must be found again.
            context.store().changeFact(FactKind.PAYMENT_STATUS_TOLD, key, told.orElse(null), status);
        }
        lastSeen.settle(id);
    }

    /** Of a payment seen for the first time: what became of it before this subscription began is not told. */
    private boolean isChange(String dashboardId, Payment payment, String status) {
        Instant asked = payment.requestDate();
        return !status.equals(ASKED_FOR) && asked != null && !asked.isBefore(context.begin(dashboardId));
    }

    private static PaymentEvent event(String dashboardId, String id, String status, Payment payment) {
        return new PaymentEvent(id, status, payment.referenceNumber(), payment.customerPhone(), dashboardId);
    }
}
