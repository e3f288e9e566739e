package io.github.cameltextrequest.simulator;

import io.github.cameltextrequest.simulator.EventPayloads.Location;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A person with a phone who texts with one dashboard. The dashboard knows the contact from the first text on.
 *
 * @since 1.0.0
 */
public final class SimulatedContact {
    private final Account account;
    private final Texting texting;
    private final int dashboardId;
    private final String phone;

    SimulatedContact(Account account, Texting texting, int dashboardId, String phone) {
        this.account = account;
        this.texting = texting;
        this.dashboardId = dashboardId;
        this.phone = PhoneNumbers.require(phone);
    }

    /** The number of the contact, eleven digits. */
    public String phone() {
        return phone;
    }

    /** Texts the dashboard now, and returns the message's id; null if the dashboard has blocked the contact. */
    public @Nullable String texts(String text, String... mediaUrls) {
        return receive(Draft.of(text, List.of(mediaUrls)), account.now());
    }

    /** Puts a text of the contact into the history at the given instant, and returns the message's id. */
    public @Nullable String textsAt(Instant at, String text) {
        return receive(Draft.of(text), at);
    }

    /** From now on answers every text by what the operator makes of it; null is no answer. */
    public void answersEveryTextWith(UnaryOperator<@Nullable String> answer) {
        with((dashboard, contact) -> {
            texting.answerEveryText(contact, answer);
            return contact;
        });
    }

    /** From now on the carrier refuses texts to the contact with this code of {@code delivery_error}, say 30003. */
    public void cannotBeReached(String code) {
        with((dashboard, contact) -> {
            texting.delivery().fail(contact, code);
            return contact;
        });
    }

    /** Shares a location, given in degrees, in answer to the newest text that asked for it with a callback, else to the newest. */
    public void sharesLocation(double latitude, double longitude, String address) {
        with((dashboard, contact) -> {
            TextMessage request = contact.newestLocationRequest();
            account.events().locationShared(request, contact, new Location(latitude, longitude, address));
            return contact;
        });
    }

    /** What the dashboard has texted the contact, oldest first; refused sends left out. */
    public List<SentMessage> inbox() {
        return account.locked(() -> {
            Contact contact = account.dashboard(dashboardId).contacts().find(phone);
            return contact == null ? List.<SentMessage>of() : received(contact);
        });
    }

    private static List<SentMessage> received(Contact contact) {
        return contact.messages().oldestFirst().stream()
                .filter(message -> !message.inbound() && !message.refused())
                .map(TextMessage::toSentMessage)
                .toList();
    }

    private @Nullable String receive(Draft draft, Instant at) {
        return with((dashboard, contact) -> {
            TextMessage message = texting.receive(contact, draft, at);
            return message == null ? null : message.id();
        });
    }

    private <T extends @Nullable Object> T with(BiFunction<Dashboard, Contact, T> action) {
        return account.locked(() -> {
            Dashboard dashboard = account.dashboard(dashboardId);
            return action.apply(dashboard, account.findOrCreateContact(dashboard, phone));
        });
    }
}
