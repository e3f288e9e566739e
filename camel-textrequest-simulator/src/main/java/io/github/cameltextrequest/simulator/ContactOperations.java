package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Contacts of a dashboard. */
final class ContactOperations implements OperationGroup {
    private final Account account;
    private final PageOfRows pages;

    ContactOperations(Account account, PageOfRows pages) {
        this.account = account;
        this.pages = pages;
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "GetContacts", this::list,
                "BulkUpdateContacts", this::writeMany,
                "GetContactByPhoneNumber", this::read,
                "CreateContact", this::write,
                "PatchContact", this::patch,
                "DeleteContact", this::delete);
    }

    private Answer list(Call call) {
        List<Contact> contacts =
                account.dashboard(call.dashboardId()).contacts().all();
        return pages.of(call, ContactFilters.of(call).among(contacts), ContactJson::full);
    }

    private Answer read(Call call) {
        Contact contact = account.findContact(call);
        return contact == null ? Answer.noContent() : Answer.ok(ContactJson.full(contact));
    }

    private Answer write(Call call) {
        Dashboard dashboard = account.dashboard(call.dashboardId());
        String phone = requireNumber(call.phoneNumber());
        return Answer.ok(ContactJson.full(account.writeContact(dashboard, phone, call.body())));
    }

    /** One bad row refuses all, before any is written. */
    private Answer writeMany(Call call) {
        Dashboard dashboard = account.dashboard(call.dashboardId());
        List<JsonObject> rows =
                call.bodyList().stream().map(JsonObject.class::cast).toList();
        List<String> phones = rows.stream()
                .map(row -> requireNumber(PhoneNumbers.normalize(row.getString("phone_number"))))
                .toList();
        JsonArray result = new JsonArray();
        for (int index = 0; index < rows.size(); index++) {
            result.add(ContactJson.full(account.writeContact(dashboard, phones.get(index), rows.get(index))));
        }
        return Answer.ok(result);
    }

    private Answer patch(Call call) {
        Contact contact = account.findContact(call);
        if (contact == null) {
            throw new Refusal(400, "There is no such contact.");
        }
        ContactWriter.patch(call.body(), contact);
        account.events().contactUpdated(contact);
        return Answer.ok(ContactJson.full(contact));
    }

    private Answer delete(Call call) {
        Contact contact = account.findContact(call);
        if (contact == null) {
            return Answer.notFound();
        }
        if (!contact.messages().isEmpty()) {
            throw new Refusal(400, "A contact with message history cannot be deleted.");
        }
        contact.dashboard().contacts().remove(contact);
        return Answer.okWithoutBody();
    }

    static String requireNumber(@Nullable String phone) {
        if (phone == null) {
            throw new Refusal(400, "The phone number is not valid.");
        }
        return phone;
    }
}
