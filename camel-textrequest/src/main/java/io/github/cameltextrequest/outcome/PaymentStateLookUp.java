package io.github.cameltextrequest.outcome;

import io.github.cameltextrequest.client.ApiAnswer;
import io.github.cameltextrequest.client.ApiCall;
import io.github.cameltextrequest.client.Deadline;
import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.exception.CallDetails;
import io.github.cameltextrequest.model.Payment;
import io.github.cameltextrequest.model.TextRequestJson;
import io.github.cameltextrequest.operation.TextRequestOperation;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a payment is in the state a call was to bring it into. A payment is reminded of or cancelled once:
 * where that happened the contact has been told, whoever asked for it.
 */
final class PaymentStateLookUp implements Look {

    private static final TextRequestOperation OPERATION = TextRequestOperation.GET_PAYMENT;

    private final TextRequestClient client;
    private final ContactReach reach;
    private final String payment;
    private final Predicate<Payment> reached;

    /** @param target path of the call, which ends with what was to be done to the payment */
    PaymentStateLookUp(TextRequestClient client, ContactReach reach, String target, Predicate<Payment> reached) {
        this.client = client;
        this.reach = reach;
        this.payment = target.substring(0, target.lastIndexOf('/'));
        this.reached = reached;
    }

    @Override
    public @Nullable ApiAnswer at(Deadline deadline) {
        ApiAnswer answer = client.call(
                ApiCall.look(OPERATION, payment, new CallDetails(OPERATION.uriName(), reach.dashboardId(), null)),
                deadline);
        if (answer.isEmpty()) {
            return null;
        }
        Payment now = TextRequestJson.read(answer.body(), Payment.class);
        return now != null && reached.test(now) ? answer : null;
    }
}
