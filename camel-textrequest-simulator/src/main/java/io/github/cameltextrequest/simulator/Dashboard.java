package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One texting number with its contacts and its history. */
final class Dashboard {
    private final int id;
    private final String phone;
    private final Contacts contacts = new Contacts();
    private final MessageLog messages = new MessageLog();
    private final Map<Integer, Group> groups = new LinkedHashMap<>();
    private final Map<String, JsonObject> tags = new LinkedHashMap<>();
    private final Map<String, JsonObject> customFields = new LinkedHashMap<>();
    private final Map<Integer, Keyword> keywords = new LinkedHashMap<>();
    private final Map<Integer, Payment> payments = new LinkedHashMap<>();
    private final Map<Integer, Hook> hooks = new LinkedHashMap<>();
    private final List<JsonObject> reviews = new ArrayList<>();
    private final List<JsonObject> campaigns = new ArrayList<>();
    private final List<JsonObject> scheduledMessages = new ArrayList<>();
    private String name;
    private boolean paymentsEnabled;

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

    Map<Integer, Group> groups() {
        return groups;
    }

    long membersOf(int groupId) {
        return contacts.all().stream()
                .filter(contact -> contact.groups.contains(groupId))
                .count();
    }

    Map<String, JsonObject> tags() {
        return tags;
    }

    Map<String, JsonObject> customFields() {
        return customFields;
    }

    Map<Integer, Keyword> keywords() {
        return keywords;
    }

    @Nullable
    Keyword findKeyword(String word) {
        return keywords.values().stream()
                .filter(keyword -> keyword.word().equalsIgnoreCase(word))
                .findFirst()
                .orElse(null);
    }

    Map<Integer, Payment> payments() {
        return payments;
    }

    boolean paymentsEnabled() {
        return paymentsEnabled;
    }

    void paymentsEnabled(boolean enabled) {
        paymentsEnabled = enabled;
    }

    Map<Integer, Hook> hooks() {
        return hooks;
    }

    List<JsonObject> reviews() {
        return reviews;
    }

    List<JsonObject> campaigns() {
        return campaigns;
    }

    List<JsonObject> scheduledMessages() {
        return scheduledMessages;
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("id", id)
                .put("name", name)
                .put("phone", phone)
                .putNull("timeZoneId");
    }
}
