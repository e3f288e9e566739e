package io.github.cameltextrequest.simulator;

import io.github.cameltextrequest.simulator.TextMessage.Direction;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Texts between dashboards and contacts, in both directions; runs while the account is locked. */
final class Texting {
    private final Account account;
    private final Delivery delivery;
    private final Outbox outbox;
    private final Map<Contact, UnaryOperator<@Nullable String>> autoresponders = new HashMap<>();

    Texting(Account account, Outbox outbox) {
        this.account = account;
        this.outbox = outbox;
        this.delivery = new Delivery(account);
    }

    void reset() {
        autoresponders.clear();
        delivery.reset();
        outbox.clear();
    }

    Delivery delivery() {
        return delivery;
    }

    /** Texts a contact on behalf of an API user; refused, though kept in the history, if the contact has opted out. */
    TextMessage send(Contact contact, Draft draft) {
        TextMessage message = add(contact, Direction.S, draft, account.now());
        if (contact.hasOptedOut()) {
            contact.archived = true;
            message.status("error", Delivery.OPTED_OUT);
            return message;
        }
        outbox.add(message.toSentMessage());
        deliver(message);
        return message;
    }

    /** Texts a contact on behalf of the service itself, such as a keyword's response. */
    void sendByService(Contact contact, String text) {
        deliver(add(contact, Direction.S, Draft.of(text), account.now()));
    }

    TextMessage receive(Contact contact, Draft draft, Instant at) {
        return add(contact, Direction.R, draft, at);
    }

    void answerEveryText(Contact contact, UnaryOperator<@Nullable String> answer) {
        autoresponders.put(contact, answer);
    }

    private TextMessage add(Contact contact, Direction direction, Draft draft, Instant at) {
        TextMessage message = new TextMessage(account.newGuid(), contact, direction, draft, at);
        contact.add(message);
        contact.dashboard().messages().add(message);
        return message;
    }

    private void deliver(TextMessage message) {
        delivery.start(message);
        UnaryOperator<@Nullable String> autoresponder = autoresponders.get(message.contact());
        String answer = autoresponder == null ? null : autoresponder.apply(message.body());
        if (answer != null) {
            receive(message.contact(), Draft.of(answer), account.now());
        }
    }
}
