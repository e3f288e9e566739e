package io.github.cameltextrequest.examples.servicedesk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A case that the stand-in keeps. */
final class StandInCase {

    static final int CLOSED = 5;

    private final long id;
    private final String subject;
    private final String description;
    private final List<Map<String, String>> history = new ArrayList<>();
    private final Map<String, byte[]> attachments = new LinkedHashMap<>();
    private String stateName = "Registered";

    StandInCase(long id, String subject, String description) {
        this.id = id;
        this.subject = subject;
        this.description = description;
        happened("Created", code());
    }

    private void happened(String action, String value) {
        history.add(Map.of("actionId", action, "newValue", value));
    }

    void addNote(String note) {
        happened(HistoryEntry.NOTE, note);
    }

    void attach(String fileName, byte[] file) {
        attachments.put(fileName, file);
        happened(HistoryEntry.ADDED_FILE, fileName);
    }

    void changeState(String newStateName) {
        stateName = newStateName;
        happened(isClosed() ? "Closed" : "Modified", newStateName);
    }

    boolean matches(String field, String operator, String value) {
        return switch (field + " " + operator) {
            case "Subject Like" -> subject.contains(value);
            case "Description Like" -> description.contains(value);
            case "IdByProject EqualTo" -> code().equals(value);
            case "StateId NotEqualTo" -> !Integer.toString(stateId()).equals(value);
            default -> throw new IllegalArgumentException("CriteriaNeedsSomeArguments");
        };
    }

    /** As a call that asks for this case answers. */
    Map<String, Object> whole() {
        Map<String, Object> whole = new LinkedHashMap<>(row());
        whole.put("description", description);
        whole.put("stateId", stateId());
        whole.put("stateName", stateName);
        whole.put("isClosed", isClosed());
        return whole;
    }

    /** As a list of cases shows it. */
    Map<String, Object> row() {
        return Map.of("id", id, "idByProject", code(), "subject", subject);
    }

    long id() {
        return id;
    }

    String code() {
        return "IM-1-" + id;
    }

    String subject() {
        return subject;
    }

    String description() {
        return description;
    }

    String stateName() {
        return stateName;
    }

    private boolean isClosed() {
        return "Closed".equals(stateName);
    }

    private int stateId() {
        return isClosed() ? CLOSED : 1;
    }

    List<Map<String, String>> history() {
        return List.copyOf(history);
    }

    List<String> notes() {
        return history.stream()
                .filter(entry -> HistoryEntry.NOTE.equals(entry.get("actionId")))
                .map(entry -> entry.get("newValue"))
                .toList();
    }

    Map<String, byte[]> attachments() {
        return Map.copyOf(attachments);
    }
}
