package io.github.cameltextrequest.model;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The two forms of a North American phone number: as people write it, and the 11 digits that the service answers with
 * and this component sends everywhere.
 *
 * @since 1.0
 */
public final class PhoneNumbers {

    private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9 ().-]+");
    private static final Pattern OTHER_THAN_DIGITS = Pattern.compile("[^0-9]");

    private PhoneNumbers() {}

    /**
     * The number as 11 digits that begin with 1.
     *
     * @param written 10 or 11 digits, with or without {@code +1}, spaces, dashes, dots and parentheses
     * @throws IllegalArgumentException if it is anything else; the message holds the last four digits at most
     */
    public static String normalize(String written) {
        String number = elevenDigits(written);
        if (number == null) {
            throw new IllegalArgumentException(
                    "Phone number must be 10 digits, or 11 that begin with 1, with or without + and punctuation, but was "
                            + described(written));
        }
        return number;
    }

    /** The number of a payload's member in 11 digits; null stays null, so that something else can fill it. */
    static @Nullable String ofMember(String member, @Nullable String written) {
        try {
            return written == null ? null : normalize(written);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(member + " must be valid, but was not: " + e.getMessage(), e);
        }
    }

    /** Whether {@link #normalize} takes the text. */
    public static boolean isPhoneNumber(String text) {
        return elevenDigits(text) != null;
    }

    /** The last four digits, for messages: no whole number belongs there. Empty when four digits would be all. */
    public static String lastFour(String number) {
        String digits = digits(number);
        return digits.length() > 4 ? digits.substring(digits.length() - 4) : "";
    }

    private static @Nullable String elevenDigits(String written) {
        String text = written.strip();
        boolean plain = isDigits(text);
        if (!plain && !WRITTEN.matcher(text).matches()) {
            return null;
        }
        String digits = plain ? text : digits(text);
        if (digits.length() == 10 && !text.startsWith("+")) {
            return "1" + digits;
        }
        return digits.length() == 11 && digits.startsWith("1") ? digits : null;
    }

    private static String digits(String text) {
        // Most are in the form of the wire already, and need no expression.
        return isDigits(text) ? text : OTHER_THAN_DIGITS.matcher(text).replaceAll("");
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static String described(String written) {
        if (written.isBlank()) {
            return "blank";
        }
        String lastFour = lastFour(written);
        return lastFour.isEmpty() ? "text of %d characters".formatted(written.length()) : "..." + lastFour;
    }
}
