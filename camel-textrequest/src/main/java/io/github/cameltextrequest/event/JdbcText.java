package io.github.cameltextrequest.event;

import io.github.cameltextrequest.client.Digest;

/** Text as both databases take it. */
final class JdbcText {
    /** PostgreSQL indexes no more than 2,704 bytes; a character has up to three, and two of these make a key. */
    private static final int LONGEST_KEY = 400;

    private static final int KEPT_OF_A_LONG_KEY = 300;
    private static final char REPLACEMENT = '\uFFFD';

    private JdbcText() {}

    /** PostgreSQL knows no NUL character in a text. */
    static String of(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', REPLACEMENT);
    }

    /** A key that fits into an index: a long one ends with its digest. */
    static String key(String key) {
        String text = of(key);
        return text.length() <= LONGEST_KEY ? text : text.substring(0, KEPT_OF_A_LONG_KEY) + "#" + Digest.of(text);
    }
}
