package io.github.cameltextrequest.examples.appointmentreminders;

import io.github.cameltextrequest.event.MessageEvent;
import io.github.cameltextrequest.event.StatusEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of every appointment; stands in the report, and is read from it at the next start. */
public final class AppointmentBook {

    private static final Pattern ANSWER = Pattern.compile("\\s*([CR])(?:\\s+(\\S+))?\\s*", Pattern.CASE_INSENSITIVE);

    private final Path report;
    private final Map<String, BookEntry> entries = new LinkedHashMap<>();

    AppointmentBook(Path report) throws IOException {
        this.report = report;
        if (Files.exists(report)) {
            Files.readAllLines(report).stream().skip(1).map(BookEntry::of).forEach(this::put);
        }
    }

    private void put(BookEntry entry) {
        entries.put(entry.appointment().id(), entry);
    }

    /** The reminder was sent, or why not. Knows nothing new of one that was sent before. */
    public synchronized void reminded(Appointment appointment, String reminder) {
        BookEntry before = entries.get(appointment.id());
        if (before == null || !before.appointment().equals(appointment)) {
            put(new BookEntry(appointment, reminder, "", ""));
            write();
        }
    }

    /** The status says by its correlation id which reminder it is about; null for another text. */
    public synchronized void delivered(StatusEvent status) {
        String id = status.correlationId();
        if (id != null && entries.containsKey(id)) {
            String code = status.errorCode() == null ? "" : " " + status.errorCode();
            change(id, entry -> entry.delivered(status.status() + code));
        }
    }

    /** What to answer to a text; null for one that has nothing to do with appointments. */
    public synchronized @Nullable String answer(MessageEvent text) {
        List<String> open = openOf(Objects.requireNonNull(text.phoneNumber()));
        Matcher answer = ANSWER.matcher(text.text());
        if (open.isEmpty() || !answer.matches()) {
            return open.isEmpty() ? null : "Text C to confirm your appointment or R to reschedule it.";
        }
        List<String> meant = answer.group(2) == null ? open : List.of(answer.group(2));
        if (meant.size() > 1) {
            return "Which one? Text C or R and the number: " + String.join(", ", meant) + ".";
        }
        String id = meant.get(0);
        return open.contains(id)
                ? answered(id, answer.group(1).equalsIgnoreCase("C"))
                : "You have no appointment " + id + ".";
    }

    private String answered(String id, boolean confirmed) {
        change(id, entry -> entry.answered(confirmed ? "confirmed" : "reschedule"));
        return confirmed
                ? "Thank you. See you on " + entries.get(id).appointment().when() + "."
                : "We will call you to find another time for " + id + ".";
    }

    /** The contact's appointments that wait for an answer. */
    private List<String> openOf(String phone) {
        return entries.values().stream()
                .filter(BookEntry::isUnanswered)
                .map(BookEntry::appointment)
                .filter(appointment -> phone.endsWith(appointment.lastDigits()))
                .map(Appointment::id)
                .toList();
    }

    private void change(String id, UnaryOperator<BookEntry> change) {
        entries.computeIfPresent(id, (unused, entry) -> change.apply(entry));
        write();
    }

    /** Whole or not at all, whenever the process ends. */
    private void write() {
        try {
            Path next = report.resolveSibling(report.getFileName() + ".next");
            Files.writeString(
                    next,
                    Stream.concat(
                                    Stream.of(BookEntry.COLUMNS),
                                    entries.values().stream().map(BookEntry::line))
                            .collect(Collectors.joining("\n", "", "\n")));
            Files.move(next, report, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
