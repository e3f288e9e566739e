package io.github.cameltextrequest.examples.servicedesk;

import java.util.ArrayList;
import java.util.List;

/** What a text leaves in ASMS beside its words, so that a second attempt finds what the first has done. */
record TextMark(String messageId) {

    /** ASMS takes no longer note. */
    static final int LONGEST_NOTE = 254;

    String value() {
        return "[text " + messageId + "]";
    }

    /** The text in notes that each begin with the mark and their number. */
    List<Note> notes(String text) {
        List<String> parts = parts(text, LONGEST_NOTE - label(99, 99).length());
        List<Note> notes = new ArrayList<>(parts.size());
        for (String part : parts) {
            notes.add(new Note(label(notes.size() + 1, parts.size()), part));
        }
        return notes;
    }

    private String label(int number, int of) {
        return value() + " " + number + "/" + of + " ";
    }

    /** A part of a text; no other note has its label. */
    record Note(String label, String part) {

        String value() {
            return label + part;
        }
    }

    private static List<String> parts(String text, int longest) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        while (rest.length() > longest) {
            int end = end(rest, longest);
            parts.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        parts.add(rest);
        return parts;
    }

    /** After the last space that fits; within a word only when it is too long, and never within a character. */
    private static int end(String text, int longest) {
        int space = text.lastIndexOf(' ', longest);
        if (space > 0) {
            return space;
        }
        return Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    }

    /** Name of the picture with this number. */
    String fileName(int number, String extension) {
        return "text-" + messageId + "-" + number + "." + extension;
    }
}
