package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the page shows of one dashboard and one contact: the newest of everything, so that it stays small. */
final class PageState {
    private static final String DEFAULT_CONTACT = "14235550142";
    private static final int MOST_MESSAGES = 200;
    private static final int MOST_ROWS = 50;

    private final Account account;

    PageState(Account account) {
        this.account = account;
    }

    /** Looks at the first dashboard where there is none with this id, at the usual contact where the number is none. */
    JsonObject of(@Nullable String dashboardId, @Nullable String phone) {
        String number = PhoneNumbers.normalize(phone == null ? DEFAULT_CONTACT : phone);
        return account.locked(() -> of(dashboard(dashboardId), number == null ? DEFAULT_CONTACT : number));
    }

    private Dashboard dashboard(@Nullable String id) {
        return account.dashboards().stream()
                .filter(dashboard -> Integer.toString(dashboard.id()).equals(id))
                .findFirst()
                .orElseGet(account::firstDashboard);
    }

    private JsonObject of(Dashboard dashboard, String phone) {
        Contact contact = dashboard.contacts().find(phone);
        return new JsonObject()
                .put("dashboards", rows(account.dashboards(), Dashboard::toJson))
                .put("dashboard", dashboard.id())
                .put("contact", phone)
                .put("opted_out", contact != null && contact.hasOptedOut())
                .put("messages", contact == null ? new JsonArray() : messages(contact))
                .put("conversations", conversations(dashboard))
                .put("contacts", rows(newest(dashboard.contacts().all(), MOST_ROWS), PageState::contact))
                .put("contacts_total", dashboard.contacts().all().size())
                .put("hooks", rows(dashboard.hooks().values(), PageState::hook))
                .put("payments_active", dashboard.paymentsEnabled())
                .put(
                        "payments",
                        rows(newest(List.copyOf(dashboard.payments().values()), MOST_ROWS), PageState::payment));
    }

    private static <T> JsonArray rows(Collection<T> rows, Function<T, JsonObject> json) {
        return new JsonArray(rows.stream().map(json).toList());
    }

    private static <T> List<T> newest(List<T> oldestFirst, int most) {
        return oldestFirst.subList(Math.max(0, oldestFirst.size() - most), oldestFirst.size());
    }

    private static JsonArray messages(Contact contact) {
        return rows(newest(contact.messages().oldestFirst(), MOST_MESSAGES), PageState::message);
    }

    private static JsonObject message(TextMessage message) {
        return new JsonObject()
                .put("id", message.id())
                .put("body", message.body())
                .put("from_contact", message.inbound())
                .put("author", message.author())
                .put("at", message.at().toString())
                .put("status", message.status())
                .put("error", message.error())
                .put("media", new JsonArray(message.media()));
    }

    private static JsonArray conversations(Dashboard dashboard) {
        Comparator<Contact> byTime =
                Comparator.comparing(contact -> newestOf(contact).at());
        return rows(
                dashboard.contacts().all().stream()
                        .filter(contact -> contact.messages().newest() != null)
                        .sorted(byTime.reversed())
                        .limit(MOST_ROWS)
                        .toList(),
                contact -> contact(contact).put("last", message(newestOf(contact))));
    }

    private static TextMessage newestOf(Contact contact) {
        TextMessage newest = contact.messages().newest();
        if (newest == null) {
            throw new IllegalStateException("A conversation has at least one message");
        }
        return newest;
    }

    private static JsonObject contact(Contact contact) {
        return new JsonObject()
                .put("phone", contact.phone())
                .put("name", contact.displayName())
                .put("opted_out", contact.hasOptedOut())
                .put("archived", contact.archived)
                .put("sent", contact.sent())
                .put("received", contact.received());
    }

    private static JsonObject hook(Hook hook) {
        return new JsonObject()
                .put("id", hook.id())
                .put("event", hook.event())
                .put("url", hook.targetUrl())
                .put("connected", hook.connected())
                .put("failures", hook.failuresInRow())
                .put("portal", hook.madeInPortal())
                .put("answers", new JsonArray(List.copyOf(hook.lastAnswers())));
    }

    private static JsonObject payment(Payment payment) {
        return new JsonObject()
                .put("id", payment.id())
                .put("contact", payment.contact().phone())
                .put("description", payment.description())
                .put("amount", payment.amount().toPlainString())
                .put("status", payment.status().name())
                .put("open", payment.isOpen());
    }
}
