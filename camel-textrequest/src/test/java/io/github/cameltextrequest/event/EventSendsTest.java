package io.github.cameltextrequest.event;

import static io.github.cameltextrequest.event.EventStoreContract.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cameltextrequest.exception.InvalidRequestException;
import io.github.cameltextrequest.exception.OutcomeUnknownException;
import io.github.cameltextrequest.exception.ReplyLimitException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class EventSendsTest {
    private static final SendTicket DANA = new SendTicket("sendMessageByPhoneNumber", "121", "14235550142");
    private static final SendTicket ERIN = new SendTicket("sendMessageByPhoneNumber", "121", "14235550143");

    private final ManualClock clock = new ManualClock();
    private final EventStore store = new MemoryEventStore(clock);
    private final CamelContext context = new DefaultCamelContext();
    private final List<String> texted = new ArrayList<>();
    private ReplyLimit limit = ReplyLimit.OFF;

    @Test
    void outsideAnEventEverySendGoesOut() {
        Exchange exchange = new DefaultExchange(context);

        EventSends.once(exchange, DANA, text("one"));
        EventSends.once(exchange, DANA, text("one"));

        assertThat(texted).containsExactly("one", "one");
    }

    @Test
    void aSecondAttemptGetsTheFirstAnswerWithoutACall() {
        Exchange first = attempt("event");
        EventSends.once(first, DANA, text("one"));
        EventSends.once(first, DANA, text("two"));

        Exchange second = attempt("event");
        byte[] answer = EventSends.once(second, DANA, text("again one"));
        EventSends.once(second, DANA, text("again two"));
        EventSends.once(second, DANA, text("three"));

        assertThat(texted).containsExactly("one", "two", "three");
        assertThat(answer).asString().isEqualTo("answer to one");
    }

    @Test
    void eventsRecipientsAndOperationsDoNotMeet() {
        SendTicket otherOperation = new SendTicket("sendMessage", "121", "14235550142");

        EventSends.once(attempt("event"), DANA, text("dana"));
        EventSends.once(attempt("event"), ERIN, text("erin"));
        EventSends.once(attempt("event"), otherOperation, text("other operation"));
        EventSends.once(attempt("another event"), DANA, text("another event"));

        assertThat(texted).containsExactly("dana", "erin", "other operation", "another event");
    }

    @Test
    void aKeyOfTheRoutesOwnTakesThePlaceOfTheEventsAndHoldsAcrossEvents() {
        SendKey key = SendKey.of("order-1", "/messages", "14235550142");
        EventSends.once(attempt("event"), store, key, DANA, text("one"));
        byte[] again = EventSends.once(attempt("event"), store, key, DANA, text("one again"));
        EventSends.once(attempt("another event"), store, key, DANA, text("one more"));
        EventSends.once(new DefaultExchange(context), store, key, DANA, text("outside"));
        Exchange keyless = attempt("event");
        EventSends.once(keyless, DANA, text("two"));

        assertThat(again).asString().isEqualTo("answer to one");
        assertThat(texted).containsExactly("one", "two");
    }

    @Test
    void aSendThatMayHaveHappenedIsNotRepeated() {
        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> EventSends.once(attempt("event"), DANA, fails(unknown())));

        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> EventSends.once(attempt("event"), DANA, text("again")))
                .withMessageContaining("...0142")
                .withMessageNotContaining("14235550142");
        assertThat(texted).isEmpty();
    }

    @Test
    void aFailureThatSaysNothingCountsAsMayHaveHappened() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> EventSends.once(attempt("event"), DANA, fails(new IllegalStateException())));

        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> EventSends.once(attempt("event"), DANA, text("again")));
    }

    @Test
    void aSendThatCertainlyFailedIsRepeated() {
        Exchange first = attempt("event");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> EventSends.once(first, DANA, fails(refused())));
        EventSends.once(first, DANA, text("mended"));

        EventSends.once(attempt("event"), DANA, text("again"));

        assertThat(texted).containsExactly("mended");
    }

    @Test
    void theErrorHandlerOfARouteDoesNotRepeatASendThatMayHaveHappened() {
        Exchange exchange = attempt("event");
        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> EventSends.once(exchange, DANA, fails(unknown())));

        exchange.getMessage().setHeader(Exchange.REDELIVERED, true);

        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> EventSends.once(exchange, DANA, text("again")));
        assertThat(texted).isEmpty();
    }

    @Test
    void partsOfASplitKeepTheirTextsApartInWhateverOrderTheyRun() {
        for (int index : List.of(0, 1, 2)) {
            EventSends.once(part(attempt("event"), index), DANA, text("part " + index));
        }
        Exchange second = attempt("event");
        for (int index : List.of(2, 3, 0, 1)) {
            EventSends.once(part(second, index), DANA, text("part " + index));
        }

        assertThat(texted).containsExactly("part 0", "part 1", "part 2", "part 3");
    }

    @Test
    void copiesOfAnExchangeShareTheOrdinals() {
        Exchange original = attempt("event");
        EventSends.once(original, DANA, text("one"));
        EventSends.once(original.copy(), DANA, text("two"));

        assertThat(texted).containsExactly("one", "two");
    }

    @Test
    void aContactGetsAsManyTextsAsTheLimitAllows() {
        limit = ReplyLimit.parse("2/1h");
        EventSends.once(attempt("1"), DANA, text("1"));
        EventSends.once(attempt("2"), DANA, text("2"));

        assertThatExceptionOfType(ReplyLimitException.class)
                .isThrownBy(() -> EventSends.once(attempt("3"), DANA, text("3")))
                .withMessageStartingWith("texts to one contact from events must be at most 2/1h")
                .withMessageContaining("maxRepliesPerContact")
                .withMessageNotContaining("14235550142");
        EventSends.once(attempt("3"), ERIN, text("to somebody else"));

        assertThat(texted).containsExactly("1", "2", "to somebody else");
    }

    @Test
    void aRefusedTextIsNotCountedAndGoesOutLater() {
        limit = ReplyLimit.parse("1/1h");
        EventSends.once(attempt("1"), DANA, text("1"));
        assertThatExceptionOfType(ReplyLimitException.class)
                .isThrownBy(() -> EventSends.once(attempt("2"), DANA, text("2")));

        clock.advance(Duration.ofHours(1).plusMillis(1));
        EventSends.once(attempt("2"), DANA, text("2"));

        assertThat(texted).containsExactly("1", "2");
    }

    @Test
    void anAnswerFromTheJournalIsNoFurtherText() {
        limit = ReplyLimit.parse("1/1h");
        EventSends.once(attempt("1"), DANA, text("1"));

        EventSends.once(attempt("1"), DANA, text("again"));

        assertThat(texted).containsExactly("1");
    }

    @Test
    void theLimitHoldsWhenManySendAtOnce() throws Exception {
        limit = ReplyLimit.parse("5/1h");

        List<Boolean> sent = Race.of(8, () -> {
            try {
                EventSends.once(attempt(Thread.currentThread().getName()), DANA, () -> new byte[0]);
                return true;
            } catch (ReplyLimitException e) {
                return false;
            }
        });

        assertThat(sent.stream().filter(Boolean::booleanValue).count()).isLessThanOrEqualTo(5);
    }

    private Exchange attempt(String key) {
        ClaimedEvent claim = new ClaimedEvent("desk", event(key, key), 1, 1, "me", 1, clock.instant());
        Exchange exchange = new DefaultExchange(context);
        EventSends.attach(exchange, new EventContext(store, claim, limit, clock));
        return exchange;
    }

    private static Exchange part(Exchange exchange, int index) {
        Exchange part = exchange.copy();
        part.setProperty(ExchangePropertyKey.SPLIT_INDEX, index);
        return part;
    }

    private Supplier<byte[]> text(String text) {
        return () -> {
            texted.add(text);
            return ("answer to " + text).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static Supplier<byte[]> fails(RuntimeException failure) {
        return () -> {
            throw failure;
        };
    }

    private static OutcomeUnknownException unknown() {
        return new OutcomeUnknownException("the connection broke", DANA.details(), null);
    }

    private static InvalidRequestException refused() {
        return new InvalidRequestException("no", 400, null, DANA.details());
    }
}
