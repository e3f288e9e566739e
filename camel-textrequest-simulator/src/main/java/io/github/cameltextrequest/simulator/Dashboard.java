package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonObject;

/** One texting number with its contacts and its history. */
final class Dashboard {
    private final int id;
    private final String phone;
    private final Contacts contacts = new Contacts();
    private final MessageLog messages = new MessageLog();
    private String name;

    Dashboard(int id, String phone, String name) {
        this.id = id;
        this.phone = phone;
        this.name = name;
    }

    int id() {
        return id;
    }

    String phone() {
        return phone;
    }

    String name() {
        return name;
    }

    void rename(String newName) {
        name = newName;
    }

    Contacts contacts() {
        return contacts;
    }

    MessageLog messages() {
        return messages;
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("id", id)
                .put("name", name)
                .put("phone", phone)
                .putNull("timeZoneId");
    }
}
