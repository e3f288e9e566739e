package io.github.cameltextrequest.examples.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The assumptions that reading can test, one after the other. */
final class Checks {

    /** Above the size at which pages are known to be clamped. */
    private static final int TOO_LARGE = 1001;

    private static final int LARGEST = 1000;
    private static final String CONTACTS = "/contacts";
    private static final String CONVERSATIONS = "/conversations";
    private static final String MESSAGES = "/messages";

    private final ReadOnlyService service;
    private final String dashboard;
    private @Nullable JsonNode contact;
    private int messages;

    Checks(ReadOnlyService service, String dashboardId) {
        this.service = service;
        this.dashboard = "/dashboards/" + dashboardId;
    }

    List<Finding> run() throws InterruptedException {
        Map<String, Check> checks = new LinkedHashMap<>();
        checks.put("a call without a key is refused with 401", this::missingKey);
        checks.put("an unknown dashboard is 204, 400 or 404", this::unknownDashboard);
        checks.put("the names of events are a bare array", this::eventTypes);
        checks.put("hooks come in an envelope", this::hooks);
        checks.put("custom fields are a bare array", this::fields);
        checks.put("a page of contacts is clamped to 1000", this::contacts);
        checks.put("a page of conversations is clamped to 1000", () -> clamp(CONVERSATIONS));
        checks.put("a page of payments is clamped to 1000", () -> clamp("/payments"));
        checks.put("archived conversations are left out unless asked for", this::archived);
        checks.put("messages come oldest first, with times without a zone", this::oldestFirst);
        checks.put("sort=desc turns the order of messages", this::newestFirst);
        checks.put("an unknown parameter is ignored", this::unknownParameter);
        checks.put("a contact is found with +1 in the path", () -> contactInPath("%2B1"));
        checks.put("a contact is found by ten digits in the path", () -> contactInPath(""));
        checks.put("a contact that is not there is 204", this::missingContact);
        checks.put("the filters of contacts by time are UTC", this::zone);
        checks.put("scheduled messages come in an envelope", this::scheduledMessages);
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, Check> check : checks.entrySet()) {
            findings.add(find(check.getKey(), check.getValue()));
        }
        return findings;
    }

    private static Finding find(String assumption, Check check) throws InterruptedException {
        Finding found;
        try {
            found = check.find();
        } catch (IOException | RuntimeException e) {
            found = Finding.unknown("", "the call failed: " + e.getClass().getSimpleName());
        }
        return new Finding(found.verdict(), assumption, found.detail());
    }

    private static Finding of(boolean holds, String detail) {
        return Finding.of(holds, "", detail);
    }

    private static Finding unknown(String why) {
        return Finding.unknown("", why);
    }

    private ReadAnswer read(String path) throws IOException, InterruptedException {
        return service.get(dashboard + path);
    }

    private Finding missingKey() throws IOException, InterruptedException {
        ReadAnswer answer = service.getWithoutKey("/dashboards");
        return of(answer.status() == 401, answer.shape());
    }

    private Finding unknownDashboard() throws IOException, InterruptedException {
        ReadAnswer answer = service.get("/dashboards/999999999");
        return of(List.of(204, 400, 404).contains(answer.status()), answer.shape());
    }

    private Finding eventTypes() throws IOException, InterruptedException {
        ReadAnswer answer = service.get("/eventTypes");
        return of(answer.json().isArray(), answer.shape());
    }

    private Finding hooks() throws IOException, InterruptedException {
        ReadAnswer answer = read("/hooks");
        return answer.status() == 204 ? unknown("no hooks") : of(answer.isEnvelope(), answer.shape());
    }

    private Finding fields() throws IOException, InterruptedException {
        ReadAnswer answer = read("/fields");
        return answer.status() == 204 ? unknown("no fields") : of(answer.json().isArray(), answer.shape());
    }

    private Finding contacts() throws IOException, InterruptedException {
        ReadAnswer answer = read(CONTACTS + "?page=0&page_size=" + TOO_LARGE);
        contact = StreamSupport.stream(answer.items().spliterator(), false)
                .filter(row -> row.hasNonNull("last_msg_received_utc"))
                .findFirst()
                .orElse(null);
        return clamped(answer);
    }

    private Finding clamp(String list) throws IOException, InterruptedException {
        return clamped(read(list + "?page=0&page_size=" + TOO_LARGE));
    }

    private static Finding clamped(ReadAnswer answer) {
        return answer.isEnvelope()
                ? of(answer.pageSize() == LARGEST, "page_size " + answer.pageSize())
                : unknown(answer.shape());
    }

    private Finding archived() throws IOException, InterruptedException {
        int ordinary = read(CONVERSATIONS + "?page=0&page_size=1").total();
        int all = read(CONVERSATIONS + "?page=0&page_size=1&include_archived=true")
                .total();
        return all <= 0 || ordinary == all
                ? unknown("nothing is archived: " + ordinary + " and " + all)
                : of(ordinary < all, ordinary + " without, " + all + " with the archived ones");
    }

    private Finding oldestFirst() throws IOException, InterruptedException {
        ReadAnswer answer = read(MESSAGES + "?page=0&page_size=2");
        messages = answer.total();
        List<String> times = times(answer);
        return times.size() < 2
                ? unknown("fewer than two messages")
                : of(
                        times.get(0).compareTo(times.get(1)) <= 0
                                && !times.get(0).matches(".*(Z|[+-]\\d\\d:?\\d\\d)"),
                        "two times of " + times.get(0).length() + " characters");
    }

    private Finding newestFirst() throws IOException, InterruptedException {
        List<String> times = times(read(MESSAGES + "?page=0&page_size=2&sort=desc"));
        return times.size() < 2
                ? unknown("fewer than two messages")
                : of(times.get(0).compareTo(times.get(1)) >= 0, "two messages");
    }

    private static List<String> times(ReadAnswer answer) {
        return StreamSupport.stream(answer.items().spliterator(), false)
                .map(row -> row.path("message_timestamp_utc").asText())
                .toList();
    }

    private Finding unknownParameter() throws IOException, InterruptedException {
        ReadAnswer answer = read(MESSAGES + "?page=0&page_size=2&since=2999-01-01T00:00:00Z");
        return messages <= 0
                ? unknown("no messages")
                : of(answer.total() >= messages, answer.total() + " of " + messages + " messages");
    }

    private Finding contactInPath(String prefix) throws IOException, InterruptedException {
        if (contact == null) {
            return unknown("no contact that has texted");
        }
        String digits = contact.path("phone_number").asText();
        ReadAnswer answer = read(CONTACTS + "/" + prefix + digits.substring(1));
        return of(
                answer.status() == 200
                        && digits.equals(answer.json().path("phone_number").asText()),
                answer.shape());
    }

    private Finding missingContact() throws IOException, InterruptedException {
        ReadAnswer answer = read(CONTACTS + "/14235550199");
        return of(answer.status() == 204, answer.shape());
    }

    private Finding zone() throws IOException, InterruptedException {
        if (contact == null) {
            return unknown("no contact that has texted");
        }
        Instant received = instant(contact.path("last_msg_received_utc").asText());
        Duration minute = Duration.ofMinutes(1);
        ReadAnswer answer = read(CONTACTS + "?page=0&page_size=1&contact_phone_number="
                + contact.path("phone_number").asText()
                + "&last_message_received_after=" + received.minus(minute)
                + "&last_message_received_before=" + received.plus(minute));
        return of(answer.total() == 1, answer.total() + " found within two minutes");
    }

    private static Instant instant(String time) {
        try {
            return LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            return Instant.parse(time);
        }
    }

    private Finding scheduledMessages() throws IOException, InterruptedException {
        ReadAnswer answer = read("/scheduledmessages?page=0&page_size=1");
        boolean empty = answer.isEnvelope() && answer.items().isEmpty();
        if (empty || answer.status() == 204) {
            return unknown("nothing is scheduled");
        }
        return of(
                answer.isEnvelope(),
                "rows with " + ReadAnswer.names(answer.items().path(0)));
    }
}
