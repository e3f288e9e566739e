package io.github.cameltextrequest.examples.texttopay;

import io.github.cameltextrequest.model.PaymentCreate;
import java.math.BigDecimal;

/**
 * What somebody owes.
 *
 * @param number our own; the payment carries it as its reference
 */
public record Invoice(String number, String phone, BigDecimal amount, String description) {

    /** However often the file of an invoice is read, the money is asked for once. */
    public String sendKey() {
        return "invoice " + number;
    }

    public PaymentCreate payment() {
        return new PaymentCreate(description, "Invoice " + number + ": " + description, phone, amount, number);
    }

    /** Leaves out whom it is about. */
    @Override
    public String toString() {
        return "Invoice[" + number + "]";
    }
}
