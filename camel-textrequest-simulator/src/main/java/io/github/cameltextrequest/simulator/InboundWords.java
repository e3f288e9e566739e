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

    InboundWords(Texting texting) {
        this.texting = texting;
    }

    void act(Contact contact, String text, Instant at) {
        String word = text.strip().toUpperCase(Locale.ROOT);
        if (OUT.contains(word)) {
            optOut(contact, at);
        } else if (IN.contains(word) && contact.hasOptedOut()) {
            contact.optIn();
        } else if (word.startsWith(LEAVE)) {
            leave(contact, word.substring(LEAVE.length()).strip());
        } else {
            join(contact, word);
        }
    }

    /** A second STOP archives the thread again, but the date stays that of the first. */
    private static void optOut(Contact contact, Instant at) {
        contact.archived = true;
        if (!contact.hasOptedOut()) {
            contact.optOut(at);
        }
    }

    private void leave(Contact contact, String word) {
        Keyword keyword = contact.dashboard().findKeyword(word);
        if (keyword != null) {
            contact.groups.remove(keyword.groupId());
        }
    }

    private void join(Contact contact, String word) {
        Keyword keyword = contact.dashboard().findKeyword(word);
        if (keyword == null) {
            return;
        }
        contact.groups.add(keyword.groupId());
        if (keyword.response() != null) {
            texting.sendByService(contact, keyword.response());
        }
    }
}
