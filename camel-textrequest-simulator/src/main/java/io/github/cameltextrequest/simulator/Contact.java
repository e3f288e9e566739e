package io.github.cameltextrequest.simulator;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A contact of one dashboard. Its plain fields are what API users may write, see {@link ContactWriter}. */
final class Contact {
    private final Dashboard dashboard;
    private final int id;
    private final String phone;
    private final String threadId;
    private final Instant created;
    private final MessageLog messages = new MessageLog();

    @Nullable
    String firstName;

    @Nullable
    String lastName;

    @Nullable
    String chosenDisplayName;

    @Nullable
    String suppressedReason;

    @Nullable
    String note;

    boolean suppressed;
    boolean archived;
    boolean blocked;
    boolean resolved;
    final Set<Integer> groups = new LinkedHashSet<>(2);
    final Set<String> tags = new LinkedHashSet<>(2);
    final Map<String, @Nullable String> fields = new LinkedHashMap<>(2);

    private @Nullable Instant optedOut;
    private @Nullable Instant firstSent;
    private @Nullable Instant lastSent;
    private @Nullable Instant lastReceived;
    private int sent;
    private int received;
    private int responses;

    Contact(Dashboard dashboard, int id, String phone, String threadId, Instant created) {
        this.dashboard = dashboard;
        this.id = id;
        this.phone = phone;
        this.threadId = threadId;
        this.created = created;
    }

    /** Counts the message in, and brings the thread back as any message in either direction does. */
    void add(TextMessage message) {
        boolean answersUs = message.inbound() && newestIsOurs();
        messages.add(message);
        archived = false;
        if (message.inbound()) {
            received++;
            responses += answersUs ? 1 : 0;
            lastReceived = later(lastReceived, message.at());
            resolved = false;
        } else {
            sent++;
            firstSent = firstSent == null || message.at().isBefore(firstSent) ? message.at() : firstSent;
            lastSent = later(lastSent, message.at());
        }
    }

    /** Keeps a text that never left; it moves nothing but the history. */
    void addRefused(TextMessage message) {
        messages.add(message);
    }

    /** The newest outbound message with a location callback; without any the newest outbound one, or null. */
    @Nullable
    TextMessage newestLocationRequest() {
        List<TextMessage> sent = MessageLog.newestFirst(messages.oldestFirst()).stream()
                .filter(message -> !message.inbound())
                .toList();
        return sent.stream()
                .filter(message -> message.locationCallback() != null)
                .findFirst()
                .orElse(sent.isEmpty() ? null : sent.get(0));
    }

    private boolean newestIsOurs() {
        TextMessage newest = messages.newest();
        return newest != null && !newest.inbound();
    }

    static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    void optOut(Instant at) {
        optedOut = at;
        archived = true;
    }

    void optIn() {
        optedOut = null;
    }

    Dashboard dashboard() {
        return dashboard;
    }

    int id() {
        return id;
    }

    String phone() {
        return phone;
    }

    String threadId() {
        return threadId;
    }

    Instant created() {
        return created;
    }

    MessageLog messages() {
        return messages;
    }

    /** The name shown for the contact: the chosen one, else first and last name, else null. */
    @Nullable
    String displayName() {
        if (chosenDisplayName != null || (firstName == null && lastName == null)) {
            return chosenDisplayName;
        }
        return ((firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName)).strip();
    }

    boolean hasOptedOut() {
        return optedOut != null;
    }

    @Nullable
    Instant optedOut() {
        return optedOut;
    }

    @Nullable
    Instant firstSent() {
        return firstSent;
    }

    @Nullable
    Instant lastSent() {
        return lastSent;
    }

    @Nullable
    Instant lastReceived() {
        return lastReceived;
    }

    int sent() {
        return sent;
    }

    int received() {
        return received;
    }

    int responses() {
        return responses;
    }
}
