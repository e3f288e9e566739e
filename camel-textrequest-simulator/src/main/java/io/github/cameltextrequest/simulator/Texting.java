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
    private final AwaitableLog<SentMessage> outbox;
    private final InboundWords words;
    private final Map<Contact, UnaryOperator<@Nullable String>> autoresponders = new HashMap<>();

    Texting(Account account, AwaitableLog<SentMessage> outbox) {
        this.account = account;
        this.outbox = outbox;
        this.delivery = new Delivery(account);
        this.words = new InboundWords(this, account.events());
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
        TextMessage message = newMessage(contact, Direction.S, draft, account.now());
        if (contact.hasOptedOut()) {
            refuse(message);
            return message;
        }
        add(message);
        outbox.add(message.toSentMessage());
        deliver(message);
        return message;
    }

    /** Texts a contact on behalf of the service itself, such as a keyword's response; false if it has opted out. */
    boolean sendByService(Contact contact, String text) {
        TextMessage message = newMessage(contact, Direction.S, Draft.of(text), account.now());
        if (contact.hasOptedOut()) {
            refuse(message);
            return false;
        }
        add(message);
        deliver(message);
        return true;
    }

    /** Takes a text of the contact, and does what its words ask for; null if the contact is blocked. */
    @Nullable
    TextMessage receive(Contact contact, Draft draft, Instant at) {
        if (contact.blocked) {
            return null;
        }
        TextMessage message = newMessage(contact, Direction.R, draft, at);
        add(message);
        account.events().messageReceived(message);
        words.act(message);
        return message;
    }

    void answerEveryText(Contact contact, UnaryOperator<@Nullable String> answer) {
        autoresponders.put(contact, answer);
    }

    private TextMessage newMessage(Contact contact, Direction direction, Draft draft, Instant at) {
        return new TextMessage(account.newGuid(), contact, direction, draft, at, account.textsAppear());
    }

    private void add(TextMessage message) {
        message.contact().add(message);
        log(message);
    }

    private void refuse(TextMessage message) {
        message.status("error", Delivery.OPTED_OUT);
        message.contact().addRefused(message);
        log(message);
        account.events().statusChanged(message);
    }

    private void log(TextMessage message) {
        message.contact().dashboard().messages().add(message);
        account.messages().put(message.id(), message);
    }

    private void deliver(TextMessage message) {
        account.events().messageSent(message);
        delivery.start(message);
        UnaryOperator<@Nullable String> autoresponder = autoresponders.get(message.contact());
        String answer = autoresponder == null ? null : autoresponder.apply(message.body());
        if (answer != null) {
            receive(message.contact(), Draft.of(answer), account.now());
        }
    }
}
