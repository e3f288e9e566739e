package io.github.cameltextrequest.simulator;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Payments of a dashboard; all of them are refused until payments are activated there. */
final class PaymentOperations implements OperationGroup {
    private final Account account;
    private final Payments payments;
    private final PageOfRows pages;

    PaymentOperations(Account account, Payments payments, PageOfRows pages) {
        this.account = account;
        this.payments = payments;
        this.pages = pages;
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "ActivatePayments", this::activate,
                "GetPayments", this::list,
                "CreatePayment", this::create,
                "GetPayment", this::read,
                "MarkPaymentPaid", this::markPaid,
                "SendPaymentReminder", this::remind,
                "CancelPayment", this::cancel);
    }

    private Answer activate(Call call) {
        account.dashboard(call.dashboardId()).paymentsEnabled(call.body().getBoolean("active"));
        return Answer.okWithoutBody();
    }

    private Answer list(Call call) {
        String reference = call.query("reference_number");
        String phone = call.query("phone_number");
        List<Payment> rows = enabled(call).payments().values().stream()
                .filter(payment -> reference == null || reference.equals(payment.reference()))
                .filter(payment -> phone == null || payment.contact().phone().equals(PhoneNumbers.normalize(phone)))
                .sorted(order(call.query("sort_type"), call.query("sort_direction")))
                .toList();
        return pages.of(call, rows, Payment::toJson);
    }

    private static Comparator<Payment> order(@Nullable String type, @Nullable String direction) {
        Comparator<Payment> ascending =
                switch (type == null ? "date" : type) {
                    case "amount" -> Comparator.comparing(Payment::amount);
                    case "contact" ->
                        Comparator.comparing(payment -> payment.contact().phone());
                    case "status" ->
                        Comparator.comparing(payment -> payment.status().name());
                    default -> Comparator.comparing(Payment::requested);
                };
        Comparator<Payment> total = ascending.thenComparing(Payment::id);
        return "asc".equals(direction) ? total : total.reversed();
    }

    private Answer create(Call call) {
        return Answer.ok(payments.create(enabled(call), call.body()).toJson());
    }

    private Answer read(Call call) {
        Payment payment = enabled(call).payments().get(call.pathId("payment_id"));
        return payment == null ? Answer.noContent() : Answer.ok(payment.toJson());
    }

    private Answer markPaid(Call call) {
        Payment payment = open(call);
        payments.change(payment, Payment.Status.MarkedAsPaid);
        return Answer.ok(payment.toJson());
    }

    private Answer remind(Call call) {
        Payment payment = open(call);
        payments.remind(payment);
        return Answer.ok(payment.toJson());
    }

    private Answer cancel(Call call) {
        Payment payment = open(call);
        payments.cancel(payment);
        return Answer.ok(payment.toJson());
    }

    private Payment open(Call call) {
        Payment payment = enabled(call).payments().get(call.pathId("payment_id"));
        if (payment == null) {
            throw new Refusal(400, "There is no such payment.");
        }
        if (!payment.isOpen()) {
            throw new Refusal(400, "The payment is no longer open.");
        }
        return payment;
    }

    private Dashboard enabled(Call call) {
        Dashboard dashboard = account.dashboard(call.dashboardId());
        if (!dashboard.paymentsEnabled()) {
            throw new Refusal(400, "Payments is not enabled on this dashboard");
        }
        return dashboard;
    }
}
