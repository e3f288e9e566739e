package io.github.cameltextrequest.event;

import io.github.cameltextrequest.model.Contact;
import io.github.cameltextrequest.model.PhoneNumbers;
import io.github.cameltextrequest.model.Timestamps;
import io.github.cameltextrequest.operation.TextRequestOperation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Sweeps the contacts of a dashboard for those that opted out or in. Who does so writes a text, so after a first sweep of
 * all that are opted out it looks at those who wrote lately.
 */
final class OptOutPoll implements DashboardPoll {
    private static final String WATERMARK = "|optouts";
    private static final String OPTED_OUT = "has_opted_out=true";

    /** It is not known in which time zone the service reads the filter. */
    private static final Duration ANY_ZONE = Duration.ofDays(1);

    private final PollContext context;
    private final ListCalls calls;
    private final OptOutChanges changes;
    private final Map<String, LastSeen> byDashboard = new HashMap<>();

    OptOutPoll(PollContext context) {
        this.context = context;
        this.calls = new ListCalls(context, TextRequestOperation.GET_CONTACTS);
        this.changes = new OptOutChanges(
                context.store(),
                context.settings().subscription(),
                context.settings().types());
    }

    @Override
    public void poll(String dashboardId, PollFinds found) {
        String subscription = context.settings().subscription();
        Instant now = context.client().serviceTime();
        Optional<Instant> last = context.store().watermark(subscription, dashboardId + WATERMARK);
        LastSeen lastSeen = byDashboard.computeIfAbsent(dashboardId, id -> new LastSeen(context.grace()));
        lastSeen.walk();
        String query = last.map(this::wroteSince).orElse("?" + OPTED_OUT);
        calls.walk(dashboardId, query, Contact.class)
                .forEachRemaining(contact -> look(dashboardId, contact, lastSeen, found));
        if (!context.stopped().getAsBoolean()) {
            context.store().moveWatermark(subscription, dashboardId + WATERMARK, now);
        }
    }

    private String wroteSince(Instant last) {
        Instant from = last.minus(context.settings().overlap()).minus(ANY_ZONE);
        String wrote =
                "last_message_received_after=" + URLEncoder.encode(Timestamps.format(from), StandardCharsets.UTF_8);
        boolean both = context.settings().types().contains(EventType.OPTED_IN);
        return both ? "?" + wrote : "?" + OPTED_OUT + "&" + wrote;
    }

    private void look(String dashboardId, Contact contact, LastSeen lastSeen, PollFinds found) {
        Instant now = context.client().serviceTime();
        String number = contact.phoneNumber();
        if (number == null
                || !PhoneNumbers.isPhoneNumber(number)
                || !lastSeen.isDue(number, String.valueOf(contact.optedOutUtc()), now)) {
            return;
        }
        OptOutEvent seen = new OptOutEvent(
                PhoneNumbers.normalize(number), dashboardId, contact.optedOutUtc() != null, contact.optedOutUtc());
        if (changes.seen(seen, now, context.begin(dashboardId), found::store)) {
            lastSeen.settle(number);
        }
    }
}
