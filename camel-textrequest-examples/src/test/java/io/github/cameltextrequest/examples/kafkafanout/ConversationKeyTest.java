package io.github.cameltextrequest.examples.kafkafanout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.TextRequestConstants;
import io.github.cameltextrequest.event.KeywordEvent;
import io.github.cameltextrequest.event.PaymentEvent;
import io.github.cameltextrequest.event.StatusEvent;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class ConversationKeyTest {

    private static String key(Object body, Map<String, Object> headers) {
        Exchange event = new DefaultExchange(new DefaultCamelContext());
        event.getMessage().setBody(body);
        event.getMessage().setHeader(TextRequestConstants.DASHBOARD_ID, "121");
        event.getMessage().setHeader(TextRequestConstants.DEDUPE_ID, "dedupe");
        headers.forEach(event.getMessage()::setHeader);
        return ConversationKey.of(event);
    }

    @Test
    void aBodyWithoutDashboardHasTheKeyOfItsHeaders() {
        KeywordEvent joined = new KeywordEvent("COUPON", 1, null, null, null, null);

        assertThat(key(joined, Map.of(TextRequestConstants.PHONE_NUMBER, "14235550142")))
                .isEqualTo("121/14235550142");
    }

    @Test
    void aStatusBelongsToItsContactOrElseToItsMessage() {
        Map<String, Object> headers = Map.of(TextRequestConstants.MESSAGE_ID, "m1");

        assertThat(key(new StatusEvent("m1", "sent", null, null, "14235550142", "121"), headers))
                .isEqualTo("121/14235550142");
        assertThat(key(new StatusEvent("m1", "sent", null, null, null, "121"), headers))
                .isEqualTo("121/m1");
    }

    @Test
    void whatNamesNeitherContactNorMessageHasItsPaymentOrItself() {
        assertThat(key(new PaymentEvent("7", "Paid", null, null, "121"), Map.of()))
                .isEqualTo("121/7");
        assertThat(key(Map.of("news", "other"), Map.of())).isEqualTo("121/dedupe");
    }

    @Test
    void theLogShowsTheLastFourDigitsOfANumber() {
        assertThat(ConversationKey.masked("121/14235550142")).isEqualTo("121/...0142");
        assertThat(ConversationKey.masked("121/m1")).isEqualTo("121/m1");
    }
}
