package io.github.cameltextrequest.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How far texts have come, as far as any source told. A text never steps back: the first final status is its last, and
 * of the others a later one never makes room for an earlier one.
 */
final class MessageStatuses {
    private static final List<String> ON_THE_WAY = List.of("accepted", "queued", "sending", "sent");
    private static final Set<String> FINAL = Set.of("delivered", "undelivered", "failed", "error");
    private static final Object[] LOCKS = new Object[64];

    static {
        for (int i = 0; i < LOCKS.length; i++) {
            LOCKS[i] = new Object();
        }
    }

    private MessageStatuses() {}

    static boolean isFinal(String status) {
        return FINAL.contains(status);
    }

    /**
     * Stores an event of a status unless the text would step back. Hooks of one text that come at once are stored one
     * after the other, so that the order stored is an order forward.
     *
     * @param stored stores the event
     * @return what {@code stored} returned; nothing new when the text would step back
     */
    static Set<String> storing(EventStore store, StatusEvent status, Supplier<Set<String>> stored) {
        synchronized (LOCKS[Math.floorMod(status.messageId().hashCode(), LOCKS.length)]) {
            return moveTo(store, status) ? stored.get() : Set.of();
        }
    }

    /** The status by the one name it has here: a source calls {@code sent} by another. */
    static String named(String told) {
        return told.equals("send") ? "sent" : told;
    }

    /** False when the text is known to be further. */
    private static boolean moveTo(EventStore store, StatusEvent event) {
        String key = event.dashboardId() + "|" + event.messageId();
        Optional<String> known = store.fact(FactKind.MESSAGE_STATUS, key);
        while (!known.equals(Optional.of(event.status()))) {
            if (known.isPresent() && isBack(known.get(), event.status())) {
                return false;
            }
            store.changeFact(FactKind.MESSAGE_STATUS, key, known.orElse(null), event.status());
            known = store.fact(FactKind.MESSAGE_STATUS, key);
        }
        return true;
    }

    private static boolean isBack(String known, String status) {
        int from = ON_THE_WAY.indexOf(known);
        int to = ON_THE_WAY.indexOf(status);
        return isFinal(known) || (from >= 0 && to >= 0 && to < from);
    }
}
