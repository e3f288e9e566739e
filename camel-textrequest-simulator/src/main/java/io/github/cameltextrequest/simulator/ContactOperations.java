package io.github.cameltextrequest.simulator;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Contacts of a dashboard, one at a time. */
final class ContactOperations implements OperationGroup {
    private final Account account;

    ContactOperations(Account account) {
        this.account = account;
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of("GetContactByPhoneNumber", this::read, "CreateContact", this::write);
    }

    private Answer read(Call call) {
        Contact contact = account.findContact(call);
        return contact == null ? Answer.noContent() : Answer.ok(ContactJson.full(contact));
    }

    private Answer write(Call call) {
        Dashboard dashboard = account.dashboard(call.dashboardId());
        Contact contact = account.findOrCreateContact(dashboard, requireNumber(call.phoneNumber()));
        ContactWriter.write(call.body(), contact);
        return Answer.ok(ContactJson.full(contact));
    }

    static String requireNumber(@Nullable String phone) {
        if (phone == null) {
            throw new Refusal(400, "The phone number is not valid.");
        }
        return phone;
    }
}
