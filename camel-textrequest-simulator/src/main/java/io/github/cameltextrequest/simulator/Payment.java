package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request for money; open until it is paid, marked as paid, or cancelled. */
final class Payment {
    private final int id;
    private final Contact contact;
    private final String description;
    private final BigDecimal amount;
    private final @Nullable String reference;
    private final Instant requested;
    private String transactionStatus = "Unknown";
    private Status status = Status.Sent;
    private boolean reminderSent;

    Payment(int id, Contact contact, String description, BigDecimal amount, @Nullable String reference, Instant at) {
        this.id = id;
        this.contact = contact;
        this.description = description;
        this.amount = amount;
        this.reference = reference;
        this.requested = at;
    }

    /** Spelt as on the wire. */
    enum Status {
        Sent,
        PastDue,
        Paid,
        MarkedAsPaid,
        Cancelled,
        Failed
    }

    int id() {
        return id;
    }

    Contact contact() {
        return contact;
    }

    String description() {
        return description;
    }

    BigDecimal amount() {
        return amount;
    }

    @Nullable
    String reference() {
        return reference;
    }

    Instant requested() {
        return requested;
    }

    Status status() {
        return status;
    }

    boolean isOpen() {
        return status == Status.Sent || status == Status.PastDue;
    }

    boolean reminderSent() {
        return reminderSent;
    }

    void remind() {
        reminderSent = true;
    }

    void become(Status newStatus) {
        status = newStatus;
        if (newStatus == Status.Paid) {
            transactionStatus = "Approved";
        }
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("payment_id", id)
                .put("request_date", Timestamps.wire(requested))
                .put("recipient", contact.displayName())
                .put("description", description)
                .put("customer_phone", contact.phone())
                .put("amount_requested", amount)
                .put("is_past_due", status == Status.PastDue)
                .put("reminder_was_sent", reminderSent)
                .put("transaction_status", transactionStatus)
                .put("textrequest_payment_status", status.name())
                .put("reference_number", reference);
    }
}
