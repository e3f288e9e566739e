package io.github.cameltextrequest.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PaymentOperationsTest {
    private static final String PAYMENTS = "/dashboards/121/payments";

    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.create();

    private final Api api = new Api(simulator);

    @Test
    void everyCallIsRefusedUntilPaymentsAreActivated() {
        assertThat(List.of(
                        api.get(PAYMENTS),
                        api.get(PAYMENTS + "/1"),
                        api.post(PAYMENTS, request("14235550142", 5)),
                        api.post(PAYMENTS + "/1/mark_as_paid"),
                        api.post(PAYMENTS + "/1/resend"),
                        api.post(PAYMENTS + "/1/cancel")))
                .allSatisfy(result -> {
                    assertThat(result.status()).isEqualTo(400);
                    assertThat(result.message()).isEqualTo("Payments is not enabled on this dashboard");
                });

        assertThat(api.post("/dashboards/121/activate_payments", "{\"active\":true}")
                        .status())
                .isEqualTo(200);
        assertThat(api.get(PAYMENTS).items()).isEmpty();
    }

    @Test
    void aPaymentTextsTheContactAndIsRemindedOfOnce() {
        JsonObject payment = create("14235550142", 220.5);
        String path = PAYMENTS + "/" + payment.getInteger("payment_id");

        assertThat(payment.getString("textrequest_payment_status")).isEqualTo("Sent");
        assertThat(payment.getDouble("amount_requested")).isEqualTo(220.5);
        assertThat(api.get(path).json()).isEqualTo(payment);
        assertThat(api.post(path + "/resend").json().getBoolean("reminder_was_sent"))
                .isTrue();
        assertThat(api.post(path + "/resend").status()).isEqualTo(400);
        assertThat(simulator.contact("14235550142").inbox())
                .hasSize(2)
                .allSatisfy(message -> assertThat(message.body()).contains("220.5"));
    }

    @Test
    void aClosedPaymentRefusesEverything() {
        String marked = PAYMENTS + "/" + create("14235550142", 5).getInteger("payment_id");
        assertThat(api.post(marked + "/mark_as_paid").json().getString("textrequest_payment_status"))
                .isEqualTo("MarkedAsPaid");
        String cancelled = PAYMENTS + "/" + create("14235550142", 5).getInteger("payment_id");
        assertThat(api.post(cancelled + "/cancel").json().getString("textrequest_payment_status"))
                .isEqualTo("Cancelled");
        int paid = create("14235550142", 5).getInteger("payment_id");
        simulator.dashboard(121).pay(paid);

        assertThat(List.of(marked, cancelled, PAYMENTS + "/" + paid)).allSatisfy(path -> {
            assertThat(api.post(path + "/mark_as_paid").status()).isEqualTo(400);
            assertThat(api.post(path + "/resend").status()).isEqualTo(400);
            assertThat(api.post(path + "/cancel").status()).isEqualTo(400);
        });
        assertThat(api.get(PAYMENTS + "/" + paid).json().getString("transaction_status"))
                .isEqualTo("Approved");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.dashboard(121).pay(paid));
    }

    @Test
    void anUnknownPaymentIsNoContentToReadAndRefusedOtherwise() {
        simulator.activatePayments(121);

        assertThat(api.get(PAYMENTS + "/5").status()).isEqualTo(204);
        assertThat(api.post(PAYMENTS + "/5/cancel").status()).isEqualTo(400);
    }

    @Test
    void aPaymentBecomesPastDueAndCanStillBePaid() {
        int id = create("14235550142", 5).getInteger("payment_id");

        simulator.clock().advance(Payments.UNTIL_PAST_DUE.plus(Duration.ofSeconds(1)));

        JsonObject payment = api.get(PAYMENTS + "/" + id).json();
        assertThat(payment.getString("textrequest_payment_status")).isEqualTo("PastDue");
        assertThat(payment.getBoolean("is_past_due")).isTrue();
        assertThat(api.post(PAYMENTS + "/" + id + "/mark_as_paid").status()).isEqualTo(200);
    }

    @Test
    void aContactWhoOptedOutGetsNoPaymentText() {
        simulator.contact("14235550142").texts("STOP");

        assertThat(create("14235550142", 5).getString("textrequest_payment_status"))
                .isEqualTo("Failed");
    }

    @Test
    void paymentsAreFilteredAndSorted() {
        create("14235550143", 7);
        create("14235550142", 9);
        create("14235550144", 8);

        assertThat(amounts("")).containsExactly(8, 9, 7);
        assertThat(amounts("?sort_type=amount&sort_direction=asc")).containsExactly(7, 8, 9);
        assertThat(amounts("?sort_type=contact")).containsExactly(8, 7, 9);
        assertThat(amounts("?sort_type=status&sort_direction=asc")).hasSize(3);
        assertThat(amounts("?phone_number=14235550142")).containsExactly(9);
        assertThat(amounts("?reference_number=invoice-7")).containsExactly(7);
        assertThat(api.get(PAYMENTS + "?sort_type=colour").status()).isEqualTo(400);
    }

    private List<Integer> amounts(String query) {
        return api.get(PAYMENTS + query).items().stream()
                .map(item -> ((JsonObject) item).getInteger("amount_requested"))
                .toList();
    }

    @Test
    void anAmountOfNothingIsRefused() {
        simulator.activatePayments(121);

        assertThat(api.post(PAYMENTS, request("14235550142", 0)).status()).isEqualTo(400);
        assertThat(api.post(PAYMENTS, request("000000000000", 5)).status()).isEqualTo(400);
    }

    private JsonObject create(String phone, Number amount) {
        simulator.activatePayments(121);
        return api.post(PAYMENTS, request(phone, amount)).json();
    }

    private static JsonObject request(String phone, Number amount) {
        return new JsonObject()
                .put("description", "Housecall")
                .put("customer_phone", phone)
                .put("amount_requested", amount)
                .put("reference_number", "invoice-" + amount);
    }
}
