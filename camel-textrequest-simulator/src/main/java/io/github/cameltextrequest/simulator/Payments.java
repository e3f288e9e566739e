package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The life of a payment, and the texts that go with it. */
final class Payments {
    /** The vendor makes it a setting of the account. */
    static final Duration UNTIL_PAST_DUE = Duration.ofDays(30);

    private final Account account;
    private final Texting texting;

    Payments(Account account, Texting texting) {
        this.account = account;
        this.texting = texting;
    }

    Payment create(Dashboard dashboard, JsonObject body) {
        BigDecimal amount = new BigDecimal(body.getNumber("amount_requested").toString());
        if (amount.signum() <= 0) {
            throw new Refusal(400, "The amount must be more than 0.");
        }
        String phone = ContactOperations.requireNumber(PhoneNumbers.normalize(body.getString("customer_phone")));
        Contact contact = account.findOrCreateContact(dashboard, phone);
        Payment payment = new Payment(
                account.nextId(),
                contact,
                body.getString("description"),
                amount,
                body.getString("reference_number"),
                account.now());
        dashboard.payments().put(payment.id(), payment);
        request(payment, body.getString("message"));
        return payment;
    }

    private void request(Payment payment, @Nullable String message) {
        boolean texted = text(payment, message == null ? "Please pay" : message);
        if (!texted) {
            change(payment, Payment.Status.Failed);
        }
        account.agenda().at(payment.requested().plus(UNTIL_PAST_DUE), () -> {
            if (payment.isOpen()) {
                change(payment, Payment.Status.PastDue);
            }
        });
    }

    void remind(Payment payment) {
        if (payment.reminderSent()) {
            throw new Refusal(400, "A reminder was sent already.");
        }
        payment.remind();
        text(payment, "Reminder: please pay");
    }

    void cancel(Payment payment) {
        change(payment, Payment.Status.Cancelled);
        texting.sendByService(payment.contact(), "Your payment request was cancelled.");
    }

    void change(Payment payment, Payment.Status status) {
        payment.become(status);
        account.events().paymentChanged(payment);
    }

    private boolean text(Payment payment, String message) {
        String link = "https://pay.example.com/" + payment.id();
        return texting.sendByService(payment.contact(), message + " $" + payment.amount() + ": " + link);
    }
}
