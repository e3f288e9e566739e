package io.github.cameltextrequest.event;

import java.time.Instant;

/**
 * Which contacts are known to have opted out, from two sources: {@link FactKind#OPT_OUT}, which the events of a
 * dashboard keep up to date, and refused sends, which say nothing of a later START and so are believed for one retention
 * time only.
 *
 * @since 1.0
 */
public final class OptOuts {
    /** Value of {@link FactKind#OPT_OUT} while the contact is opted out; any other value says that it is not. */
    public static final String OUT = "out";

    private static final String IN = "in";

    private final EventStore store;

    public OptOuts(EventStore store) {
        this.store = store;
    }

    /**
     * Key of the facts about a contact.
     *
     * @param line id of the dashboard, or the number a text leaves from where only that is known
     * @param contact 11 digits
     */
    public static String key(String line, String contact) {
        return line + "|" + contact;
    }

    /** Whether the contact is known to have opted out. */
    public boolean isOut(String line, String contact) {
        String key = key(line, contact);
        return store.fact(FactKind.OPT_OUT, key)
                .map(OUT::equals)
                .orElseGet(() -> store.fact(FactKind.SEND_REFUSED, key).isPresent());
    }

    /** A hook or a list told whether the contact is opted out. */
    void keep(String line, String contact, boolean out) {
        String key = key(line, contact);
        String known = store.fact(FactKind.OPT_OUT, key).orElse(null);
        boolean unused = store.changeFact(FactKind.OPT_OUT, key, known, out ? OUT : IN);
    }

    /** The service refused a text, because the contact has opted out. */
    public void refused(String line, String contact, Instant at) {
        boolean unused = store.changeFact(FactKind.SEND_REFUSED, key(line, contact), null, at.toString());
    }
}
