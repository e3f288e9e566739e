package io.github.cameltextrequest.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contacts of a dashboard in order of creation: a page of them is a slice, however many there are. */
final class Contacts {
    private final List<Contact> inOrder = new ArrayList<>();
    private final Map<String, Contact> byPhone = new HashMap<>();

    @Nullable
    Contact find(@Nullable String phone) {
        return phone == null ? null : byPhone.get(phone);
    }

    void add(Contact contact) {
        byPhone.put(contact.phone(), contact);
        inOrder.add(contact);
    }

    void remove(Contact contact) {
        byPhone.remove(contact.phone());
        inOrder.remove(contact);
    }

    List<Contact> all() {
        return inOrder;
    }
}
