package io.github.cameltextrequest.outcome;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltextrequest.client.DashboardList;
import io.github.cameltextrequest.client.OutcomeLookUp;
import io.github.cameltextrequest.client.Pause;
import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.operation.TextRequestOperation;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Follows the texts and bills of one client, so that an answer that was lost can be found at the service.
 *
 * @since 1.0
 */
public final class UnknownOutcomes {

    private static final String LOCATION_REQUEST = "[LocationRequest]";
    /** Who is shown as the author of a text that was sent without a {@code sender_name}. */
    private static final String NAMELESS_AUTHOR = "API";

    private final TextRequestClient client;
    private final DashboardList dashboards;
    private final Clock clock;
    private final EqualTexts texts;

    /** @param texts what all clients of one component share; it does not see texts of another component or process */
    public UnknownOutcomes(TextRequestClient client, EqualTexts texts, Clock clock) {
        this.texts = texts;
        this.client = client;
        this.dashboards = new DashboardList(client);
        this.clock = clock;
    }

    /**
     * A call is about to be made.
     *
     * @param reach from where to where it goes
     * @param target its path below the base URL
     * @param payload what it sends, null when nothing
     * @param patience how long its outcome may be looked for; null when it is not to be
     */
    public SendAttempt begin(
            TextRequestOperation operation,
            ContactReach reach,
            String target,
            @Nullable JsonNode payload,
            @Nullable Duration patience) {
        boolean isText = operation.payload() != null && operation.payload().textIsMessage();
        String text = isText && payload != null ? payload.path("body").asText() : null;
        Begin begin = new Begin(System.nanoTime());
        Look look = text == null || payload == null
                ? aboutPayment(operation, reach, target, payload, begin)
                : aboutText(operation, reach, text, payload.path("sender_name").asText(NAMELESS_AUTHOR), begin);
        OutcomeLookUp lookUp =
                look == null || patience == null ? OutcomeLookUp.NONE : new PatientLookUp(look, patience, Pause.SLEEP);
        return new SendAttempt(lookUp, clock.instant(), text);
    }

    /** The service turns the tag into a link: what it says then is not known here. */
    private @Nullable Look aboutText(
            TextRequestOperation operation, ContactReach reach, String text, String author, Begin begin) {
        String contact = reach.contact();
        if (contact == null) {
            return null;
        }
        long hash = texts.begin(contact, text, begin.nanos());
        if (text.contains(LOCATION_REQUEST)) {
            return null;
        }
        TextLookUp history = new TextLookUp(client, dashboards, operation, reach, text, author, begin);
        return deadline -> texts.ifOnlyOne(hash, begin.nanos(), System::nanoTime, () -> history.at(deadline));
    }

    private @Nullable Look aboutPayment(
            TextRequestOperation operation,
            ContactReach reach,
            String target,
            @Nullable JsonNode payload,
            Begin begin) {
        return switch (operation) {
            case CREATE_PAYMENT ->
                payload == null || payload.path("reference_number").asText("").isBlank()
                        ? null
                        : new PaymentLookUp(client, reach, payload, begin);
            case SEND_PAYMENT_REMINDER ->
                new PaymentStateLookUp(
                        client, reach, target, payment -> Boolean.TRUE.equals(payment.reminderWasSent()));
            case CANCEL_PAYMENT ->
                new PaymentStateLookUp(
                        client,
                        reach,
                        target,
                        payment -> "Cancelled".equalsIgnoreCase(payment.textrequestPaymentStatus()));
            default -> null;
        };
    }
}
