package io.github.cameltextrequest.outcome;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltextrequest.client.ApiAnswer;
import io.github.cameltextrequest.client.ApiCall;
import io.github.cameltextrequest.client.Deadline;
import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.exception.CallDetails;
import io.github.cameltextrequest.model.Page;
import io.github.cameltextrequest.model.Payment;
import io.github.cameltextrequest.model.PhoneNumbers;
import io.github.cameltextrequest.model.TextRequestJson;
import io.github.cameltextrequest.operation.TextRequestOperation;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Finds a payment by its reference number: the only one with it, to the same contact, over the same amount, new. */
final class PaymentLookUp implements Look {

    private static final TextRequestOperation OPERATION = TextRequestOperation.GET_PAYMENTS;

    private final TextRequestClient client;
    private final ContactReach reach;
    private final String reference;
    private final BigDecimal amount;
    private final Begin begin;

    PaymentLookUp(TextRequestClient client, ContactReach reach, JsonNode payload, Begin begin) {
        this.client = client;
        this.reach = reach;
        this.reference = payload.path("reference_number").asText();
        this.amount = payload.path("amount_requested").decimalValue();
        this.begin = begin;
    }

    @Override
    public @Nullable ApiAnswer at(Deadline deadline) {
        String dashboard = reach.dashboardId();
        if (dashboard == null) {
            return null;
        }
        String query = "?reference_number="
                + URLEncoder.encode(reference, StandardCharsets.UTF_8).replace("+", "%20");
        ApiCall call = ApiCall.look(
                OPERATION,
                OPERATION.path().replace("{dashboard_id}", dashboard) + query,
                new CallDetails(OPERATION.uriName(), dashboard, null));
        ApiAnswer answer = client.call(call, deadline);
        Instant earliest = begin.atService(answer);
        if (earliest == null || answer.isEmpty()) {
            return null;
        }
        Page<Payment> page = TextRequestJson.readPage(answer.body(), Payment.class);
        return page.items().size() == 1
                        && page.totalItems() == 1
                        && isIt(page.items().get(0), earliest)
                ? new ApiAnswer(200, TextRequestJson.write(page.items().get(0)), answer.date(), null)
                : null;
    }

    private boolean isIt(Payment payment, Instant earliest) {
        return reference.equals(payment.referenceNumber())
                && payment.amountRequested() != null
                && amount.compareTo(payment.amountRequested()) == 0
                && payment.customerPhone() != null
                && PhoneNumbers.isPhoneNumber(payment.customerPhone())
                && PhoneNumbers.normalize(payment.customerPhone()).equals(reach.contact())
                && payment.requestDate() != null
                && !payment.requestDate().isBefore(earliest);
    }
}
