package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A dashboard seen from behind the API: what people do in the vendor's web application.
 *
 * @since 1.0.0
 */
public final class SimulatedDashboard {
    private static final long FIRST_SEEDED_NUMBER = 14_235_560_000L;

    private final Account account;
    private final Payments payments;
    private final int id;

    SimulatedDashboard(Account account, Payments payments, int id) {
        this.account = account;
        this.payments = payments;
        this.id = id;
    }

    /** Switches payments on; until then the service refuses every call about them. */
    public void activatePayments() {
        with(dashboard -> dashboard.paymentsEnabled(true));
    }

    /**
     * Lets a contact pay.
     *
     * @throws IllegalArgumentException if there is no such payment, or it is closed
     */
    public void pay(int paymentId) {
        with(dashboard -> {
            Payment payment = dashboard.payments().get(paymentId);
            if (payment == null || !payment.isOpen()) {
                throw new IllegalArgumentException("Dashboard " + id + " has no open payment " + paymentId);
            }
            payments.change(payment, Payment.Status.Paid);
        });
    }

    /** Adds this many contacts without history, with numbers from 14235560000 on. */
    public void seedContacts(int count) {
        with(dashboard -> {
            for (int index = 0; index < count; index++) {
                Contact contact = account.findOrCreateContact(dashboard, Long.toString(FIRST_SEEDED_NUMBER + index));
                contact.firstName = "Contact";
                contact.lastName = Integer.toString(index);
            }
        });
    }

    /** Adds a hook as the portal does, and returns its id. */
    public int addHook(String event, String targetUrl) {
        return account.locked(() -> {
            Hook hook = new Hook(account.nextId(), id, targetUrl, event, "POST", true, account.now());
            account.dashboard(id).hooks().put(hook.id(), hook);
            return hook.id();
        });
    }

    /**
     * Switches a hook off, as ten failed deliveries in a row do.
     *
     * @throws IllegalArgumentException if there is no such hook
     */
    public void disconnectHook(int hookId) {
        with(dashboard -> hook(dashboard, hookId).disconnect());
    }

    /**
     * Switches a hook on again.
     *
     * @throws IllegalArgumentException if there is no such hook
     */
    public void reactivateHook(int hookId) {
        with(dashboard -> hook(dashboard, hookId).reconnect());
    }

    private static Hook hook(Dashboard dashboard, int hookId) {
        Hook hook = dashboard.hooks().get(hookId);
        if (hook == null) {
            throw new IllegalArgumentException("Dashboard " + dashboard.id() + " has no hook " + hookId);
        }
        return hook;
    }

    /** Adds a review with these members of the wire, and returns the id it got. */
    public int addReview(Map<String, ?> members) {
        return add(Dashboard::reviews, members);
    }

    /** Adds a review campaign with these members of the wire, and returns the id it got. */
    public int addCampaign(Map<String, ?> members) {
        return add(Dashboard::campaigns, members);
    }

    /**
     * Adds a scheduled message with these members of the wire, and returns the id it got; the filters of the list look at
     * {@code schedule_date_utc} and {@code is_recurring}.
     */
    public String addScheduledMessage(Map<String, ?> members) {
        return account.locked(() -> {
            JsonObject message = new JsonObject();
            members.forEach(message::put);
            String messageId = account.newGuid();
            account.dashboard(id).scheduledMessages().add(message.put("message_id", messageId));
            return messageId;
        });
    }

    private int add(Function<Dashboard, List<JsonObject>> list, Map<String, ?> members) {
        return account.locked(() -> {
            JsonObject row = new JsonObject().put("id", account.nextId());
            members.forEach(row::put);
            list.apply(account.dashboard(id)).add(row);
            return row.getInteger("id");
        });
    }

    private void with(Consumer<Dashboard> action) {
        account.locked(() -> {
            action.accept(account.dashboard(id));
            return null;
        });
    }
}
