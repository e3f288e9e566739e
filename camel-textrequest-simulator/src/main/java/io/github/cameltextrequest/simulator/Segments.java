package io.github.cameltextrequest.simulator;

/** Counts the parts a text is billed as: 160 or 153 seven-bit characters each, 70 or 67 of any other kind. */
final class Segments {
    private Segments() {}

    static int count(String text) {
        boolean sevenBit = text.chars().allMatch(character -> character < 128);
        int single = sevenBit ? 160 : 70;
        int part = sevenBit ? 153 : 67;
        return text.length() <= single ? 1 : (text.length() + part - 1) / part;
    }
}
