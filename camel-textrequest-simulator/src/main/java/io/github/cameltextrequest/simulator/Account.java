package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All state of the simulated service. Calls, tests and the ticking clock come from different threads, so whoever looks
 * at it or changes it does so within {@link #locked}.
 */
final class Account {
    private final SimulatorSettings settings;
    private volatile String apiKey;
    private final SimulatorClock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Agenda agenda = new Agenda();
    private final Map<Integer, Dashboard> dashboards = new LinkedHashMap<>();
    private final Map<Integer, JsonObject> users = new LinkedHashMap<>();
    private final Map<String, TextMessage> messages = new HashMap<>();
    private final HookDispatcher hookDispatcher = new HookDispatcher(this);
    private final ServiceEvents events = new ServiceEvents(hookDispatcher);
    private Instant textsAppear = Instant.MIN;
    private int lastId;

    Account(SimulatorSettings settings, SimulatorClock clock) {
        this.settings = settings;
        this.apiKey = settings.apiKey();
        this.clock = clock;
        addConfiguredDashboards();
    }

    /** Runs the action alone, after all that has become due by now. */
    <T extends @Nullable Object> T locked(Supplier<T> action) {
        lock.lock();
        try {
            agenda.runUntil(now());
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** Does what a call asks for; the texts it makes are in the history only when the fault lets them. */
    Answer hidingTexts(@Nullable Fault fault, Supplier<Answer> action) {
        if (fault != null) {
            textsAppear = fault.textsAppear(now());
        }
        try {
            return action.get();
        } finally {
            textsAppear = Instant.MIN;
        }
    }

    /** When a text that is made now appears in the history. */
    Instant textsAppear() {
        return textsAppear;
    }

    /** Lets happen what has become due. */
    void catchUp() {
        locked(() -> null);
    }

    void reset() {
        locked(() -> {
            agenda.clear();
            dashboards.clear();
            users.clear();
            hookDispatcher.reset();
            messages.clear();
            clock.reset();
            apiKey = settings.apiKey();
            addConfiguredDashboards();
            return null;
        });
    }

    private void addConfiguredDashboards() {
        lastId = Math.max(1000, Collections.max(settings.dashboards().keySet()));
        settings.dashboards().forEach((id, phone) -> dashboards.put(id, new Dashboard(id, phone, "Dashboard " + id)));
    }

    Instant now() {
        return clock.instant();
    }

    Agenda agenda() {
        return agenda;
    }

    HookDispatcher hookDispatcher() {
        return hookDispatcher;
    }

    /** To be told of whatever hooks may want to know. */
    ServiceEvents events() {
        return events;
    }

    String apiKey() {
        return apiKey;
    }

    void changeApiKey(String newKey) {
        apiKey = newKey;
    }

    SimulatorSettings settings() {
        return settings;
    }

    String newGuid() {
        return UUID.randomUUID().toString();
    }

    int nextId() {
        return ++lastId;
    }

    Map<Integer, JsonObject> users() {
        return users;
    }

    /** All messages of all dashboards by their ids. */
    Map<String, TextMessage> messages() {
        return messages;
    }

    List<Dashboard> dashboards() {
        return new ArrayList<>(dashboards.values());
    }

    @Nullable
    Dashboard findDashboard(int id) {
        return dashboards.get(id);
    }

    @Nullable
    Dashboard findDashboard(@Nullable String phone) {
        return dashboards.values().stream()
                .filter(dashboard -> dashboard.phone().equals(phone))
                .findFirst()
                .orElse(null);
    }

    Dashboard firstDashboard() {
        return dashboards.values().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The simulator has no dashboard left"));
    }

    Dashboard addDashboard(String phone, String name) {
        Dashboard dashboard = new Dashboard(nextId(), phone, name);
        dashboards.put(dashboard.id(), dashboard);
        return dashboard;
    }

    boolean removeDashboard(int id) {
        return dashboards.remove(id) != null;
    }

    Dashboard dashboard(int id) {
        Dashboard dashboard = dashboards.get(id);
        if (dashboard == null) {
            throw new Refusal(400, "There is no dashboard " + id + " on this account.");
        }
        return dashboard;
    }

    /** The contact a call names by its path, or null if the dashboard has none with this number. */
    @Nullable
    Contact findContact(Call call) {
        return dashboard(call.dashboardId()).contacts().find(call.phoneNumber());
    }

    Contact findOrCreateContact(Dashboard dashboard, String phone) {
        Contact known = dashboard.contacts().find(phone);
        if (known != null) {
            return known;
        }
        Contact contact = createContact(dashboard, phone);
        events.contactCreated(contact);
        return contact;
    }

    private Contact createContact(Dashboard dashboard, String phone) {
        Contact contact = new Contact(dashboard, nextId(), phone, newGuid(), now());
        dashboard.contacts().add(contact);
        return contact;
    }

    /** Creates or updates a contact, and tells so once it is written. */
    Contact writeContact(Dashboard dashboard, String phone, JsonObject body) {
        Contact known = dashboard.contacts().find(phone);
        Contact contact = known == null ? createContact(dashboard, phone) : known;
        ContactWriter.write(body, contact);
        if (known == null) {
            events.contactCreated(contact);
        } else {
            events.contactUpdated(contact);
        }
        return contact;
    }
}
