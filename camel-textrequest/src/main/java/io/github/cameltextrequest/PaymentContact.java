package io.github.cameltextrequest;

import io.github.cameltextrequest.client.ApiAnswer;
import io.github.cameltextrequest.client.ApiCall;
import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.exception.CallDetails;
import io.github.cameltextrequest.model.Payment;
import io.github.cameltextrequest.model.PhoneNumbers;
import io.github.cameltextrequest.model.TextRequestJson;
import io.github.cameltextrequest.operation.TextRequestOperation;
import org.jspecify.annotations.Nullable;

/** Whom a call about a payment reaches: it names the payment only, so the payment is read first. */
final class PaymentContact {

    private static final TextRequestOperation OPERATION = TextRequestOperation.GET_PAYMENT;

    private final TextRequestClient client;

    PaymentContact(TextRequestClient client) {
        this.client = client;
    }

    /** 11 digits; null when the service does not tell. */
    @Nullable
    String numberFor(ApiCall call) {
        String ofPayment = call.target().substring(0, call.target().lastIndexOf('/'));
        ApiCall look = ApiCall.look(
                OPERATION,
                ofPayment,
                new CallDetails(OPERATION.uriName(), call.details().dashboardId(), null));
        ApiAnswer answer = client.call(look);
        if (answer.isEmpty()) {
            return null;
        }
        try {
            String number = TextRequestJson.read(answer.body(), Payment.class).customerPhone();
            return number == null ? null : PhoneNumbers.normalize(number);
        } catch (IllegalArgumentException e) {
            throw client.unreadable(look, answer, e);
        }
    }
}
