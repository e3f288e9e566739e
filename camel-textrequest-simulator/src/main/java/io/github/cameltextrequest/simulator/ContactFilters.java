package io.github.cameltextrequest.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The filters of a contact list, all of which must hold. */
final class ContactFilters {
    private static final int FIELD_PAIRS = 3;

    private final Call call;
    private final List<Predicate<Contact>> filters = new ArrayList<>();

    private ContactFilters(Call call) {
        this.call = call;
    }

    static ContactFilters of(Call call) {
        ContactFilters filters = new ContactFilters(call);
        filters.texts();
        filters.times();
        filters.flags();
        filters.memberships();
        IntStream.rangeClosed(1, FIELD_PAIRS).forEach(filters::field);
        return filters;
    }

    /** Without any filter the list itself, so that a page of it costs no walk. */
    List<Contact> among(List<Contact> contacts) {
        return filters.isEmpty()
                ? contacts
                : contacts.stream()
                        .filter(contact -> filters.stream().allMatch(filter -> filter.test(contact)))
                        .toList();
    }

    private void texts() {
        String phone = call.query("contact_phone_number");
        if (phone != null) {
            filters.add(contact -> contact.phone().startsWith(phone));
        }
        String name = call.query("display_name");
        if (name != null) {
            String wanted = name.toLowerCase(Locale.ROOT);
            filters.add(contact -> contact.displayName() != null
                    && contact.displayName().toLowerCase(Locale.ROOT).contains(wanted));
        }
    }

    private void times() {
        before("last_message_timestamp_before_utc", ContactFilters::lastMessage);
        after("last_message_timestamp_after_utc", ContactFilters::lastMessage);
        before("contact_created_before", Contact::created);
        after("contact_created_after", Contact::created);
        before("last_message_sent_before", Contact::lastSent);
        after("last_message_sent_after", Contact::lastSent);
        before("last_message_received_before", Contact::lastReceived);
        after("last_message_received_after", Contact::lastReceived);
    }

    private static @Nullable Instant lastMessage(Contact contact) {
        return Contact.later(contact.lastSent(), contact.lastReceived());
    }

    private void before(String parameter, Function<Contact, @Nullable Instant> property) {
        Instant limit = call.queryTime(parameter);
        if (limit != null) {
            filters.add(contact -> {
                Instant value = property.apply(contact);
                return value != null && !value.isAfter(limit);
            });
        }
    }

    private void after(String parameter, Function<Contact, @Nullable Instant> property) {
        Instant limit = call.queryTime(parameter);
        if (limit != null) {
            filters.add(contact -> {
                Instant value = property.apply(contact);
                return value != null && value.isAfter(limit);
            });
        }
    }

    private void flags() {
        flag("is_resolved", contact -> contact.resolved);
        flag("has_message_history", contact -> !contact.messages().isEmpty());
        flag("is_blocked", contact -> contact.blocked);
        flag("is_archived", contact -> contact.archived);
        flag("is_suppressed", contact -> contact.suppressed);
        flag("has_opted_out", Contact::hasOptedOut);
    }

    private void flag(String parameter, Predicate<Contact> property) {
        Boolean wanted = call.queryFlag(parameter);
        if (wanted != null) {
            filters.add(wanted ? property : property.negate());
        }
    }

    private void memberships() {
        List<String> tags = call.queryList("tags");
        if (!tags.isEmpty()) {
            filters.add(contact -> contact.tags.containsAll(tags));
        }
        List<String> groups = call.queryList("groups");
        if (!groups.isEmpty()) {
            filters.add(contact -> groups.stream()
                    .allMatch(group ->
                            contact.groups.stream().anyMatch(id -> id.toString().equals(group))));
        }
    }

    private void field(int pair) {
        String id = call.query("custom_field_id_" + pair);
        String value = call.query("custom_field_value_" + pair);
        if ((id == null) != (value == null)) {
            throw new Refusal(400, "custom_field_id_" + pair + " and custom_field_value_" + pair + " go together.");
        }
        if (id != null) {
            filters.add(contact -> Objects.equals(contact.fields.get(id), value));
        }
    }
}
