package io.github.cameltextrequest.examples.servicedesk;

import io.github.cameltextrequest.event.Attachment;
import io.github.cameltextrequest.event.MessageEvent;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns a text into what it means at ASMS, and says what to answer. May be asked again for the same text after a failure
 * or a crash: what was done before is looked up, and not done twice.
 */
public final class Desk {

    private static final Pattern STATUS = Pattern.compile("status(?:\\s+(\\S+))?", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_SUBJECT = 100;

    private final Asms asms;
    private final AsmsSettings settings;
    private final Pictures pictures = new Pictures();

    Desk(AsmsSettings settings) {
        this.settings = settings;
        this.asms = new Asms(settings);
    }

    /** The answer to a text. */
    public String answer(MessageEvent text) throws IOException {
        String phone = Objects.requireNonNull(text.phoneNumber());
        Matcher status = STATUS.matcher(text.text().strip());
        return status.matches() ? status(phone, status.group(1)) : take(text, phone);
    }

    private String status(String phone, String code) throws IOException {
        Optional<Case> found = code == null ? openCase(phone) : caseWithCode(phone, code);
        return found.map(it -> "Case " + it.idByProject() + ": " + it.stateName() + ".")
                .orElse(code == null ? "You have no open case. Text us what is wrong." : "There is no such case.");
    }

    private String take(MessageEvent text, String phone) throws IOException {
        TextMark mark = new TextMark(Objects.requireNonNull(text.messageId()));
        Optional<Case> open = openCase(phone);
        if (open.isPresent() && !open.get().wasOpenedBy(mark)) {
            addNotes(open.get(), mark, text.text());
            attach(open.get(), mark, text.attachments());
            return "Thank you, we added this to case " + open.get().idByProject() + ".";
        }
        Case opened = open.isPresent() ? open.get() : caseOpenedBy(mark, text, phone);
        attach(opened, mark, text.attachments());
        return "Thank you, your case is " + opened.idByProject() + ". Text STATUS to hear how it stands.";
    }

    private Optional<Case> openCase(String phone) throws IOException {
        return firstWhole(
                asms.find(CaseFilter.like("Subject", phone), CaseFilter.notEqual("StateId", settings.closedStateId())));
    }

    private Optional<Case> caseWithCode(String phone, String code) throws IOException {
        return firstWhole(asms.find(CaseFilter.like("Subject", phone), CaseFilter.equal("IdByProject", code)));
    }

    /** Of the cases found, which may lack members, the first one whole. */
    private Optional<Case> firstWhole(List<Case> found) throws IOException {
        return found.isEmpty() ? Optional.empty() : asms.find(found.get(0).id());
    }

    /** Also a closed one: it may have been opened, and closed since, before this text was found to be done. */
    private Case caseOpenedBy(TextMark mark, MessageEvent text, String phone) throws IOException {
        Optional<Case> before = firstWhole(asms.find(CaseFilter.like("Description", mark.value())));
        return before.isPresent()
                ? before.get()
                : asms.create(subject(phone, text.text()), text.text() + "\n" + mark.value());
    }

    private static String subject(String phone, String text) {
        String subject = "Text from " + phone + ": " + text.replaceAll("\\s+", " ");
        return subject.codePointCount(0, subject.length()) <= LONGEST_SUBJECT
                ? subject
                : subject.substring(0, subject.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }

    private void addNotes(Case to, TextMark mark, String text) throws IOException {
        if (text.isBlank()) {
            return;
        }
        Set<String> there = values(to, HistoryEntry.NOTE);
        for (TextMark.Note note : mark.notes(text)) {
            if (there.stream().noneMatch(value -> value.startsWith(note.label()))) {
                asms.addNote(to.id(), note.value());
            }
        }
    }

    private void attach(Case to, TextMark mark, List<Attachment> attachments) throws IOException {
        if (attachments.isEmpty()) {
            return;
        }
        Set<String> there = values(to, HistoryEntry.ADDED_FILE);
        int number = 0;
        for (Attachment attachment : attachments) {
            String name = mark.fileName(++number, Pictures.extension(attachment));
            if (!there.contains(name)) {
                asms.attach(to.id(), name, pictures.fetch(attachment));
            }
        }
    }

    private Set<String> values(Case of, String action) throws IOException {
        return asms.history(of.id()).stream()
                .filter(entry -> action.equals(entry.actionId()))
                .map(entry -> Objects.requireNonNullElse(entry.newValue(), ""))
                .collect(Collectors.toSet());
    }
}
