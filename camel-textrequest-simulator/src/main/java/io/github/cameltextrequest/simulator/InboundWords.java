package io.github.cameltextrequest.simulator;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/** What certain words in a contact's text do: opting out and in, joining and leaving a keyword's group. */
final class InboundWords {
    private static final Set<String> OUT = Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REMOVE");
    private static final Set<String> IN = Set.of("START", "YES", "UNSTOP");
    private static final String LEAVE = "STOP ";

    private final Texting texting;
    private final ServiceEvents events;

    InboundWords(Texting texting, ServiceEvents events) {
        this.texting = texting;
        this.events = events;
    }

    void act(TextMessage message) {
        Contact contact = message.contact();
        String word = message.body().strip().toUpperCase(Locale.ROOT);
        if (OUT.contains(word)) {
            optOut(contact, message.at());
        } else if (IN.contains(word) && contact.hasOptedOut()) {
            contact.optIn();
            events.contactUpdated(contact);
        } else if (word.startsWith(LEAVE)) {
            leave(message, word.substring(LEAVE.length()).strip());
        } else {
            join(message, word);
        }
    }

    /** A second STOP archives the thread again, but the date stays that of the first. */
    private void optOut(Contact contact, Instant at) {
        contact.archived = true;
        if (!contact.hasOptedOut()) {
            contact.optOut(at);
        }
        events.contactUpdated(contact);
    }

    private void leave(TextMessage message, String word) {
        Contact contact = message.contact();
        Keyword keyword = contact.dashboard().findKeyword(word);
        if (keyword != null && contact.groups.remove(keyword.groupId())) {
            events.unsubscribed(message, keyword);
        }
    }

    private void join(TextMessage message, String word) {
        Contact contact = message.contact();
        Keyword keyword = contact.dashboard().findKeyword(word);
        if (keyword == null) {
            return;
        }
        if (contact.groups.add(keyword.groupId())) {
            events.subscribed(message, keyword);
        }
        if (keyword.response() != null) {
            texting.sendByService(contact, keyword.response());
        }
    }
}
