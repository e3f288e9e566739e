package io.github.cameltextrequest;

import io.github.cameltextrequest.exception.CallDetails;
import io.github.cameltextrequest.exception.RecipientNotAllowedException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom this application may reach, for staging: whole numbers, and beginnings of numbers that stand for all that begin
 * so.
 *
 * @param beginnings digits that begin with 1; null when everybody may be reached
 */
record AllowedRecipients(@Nullable List<String> beginnings) {

    private static final int SHORTEST = 4;
    private static final int NUMBER = 11;

    /**
     * Reads numbers and beginnings of numbers, separated by commas.
     *
     * @throws IllegalArgumentException when it holds anything else; a blank one is refused, because it may have been
     *     meant as nobody or as everybody
     */
    static AllowedRecipients parse(@Nullable String written) {
        return new AllowedRecipients(
                written == null
                        ? null
                        : Arrays.stream(written.split(",", -1))
                                .map(AllowedRecipients::beginning)
                                .toList());
    }

    private static String beginning(String written) {
        String digits = written.replaceAll("[ ().+-]", "").replaceFirst("\\*$", "");
        String beginning = digits.startsWith("1") ? digits : "1" + digits;
        if (!beginning.matches("1\\d*") || beginning.length() < SHORTEST || beginning.length() > NUMBER) {
            throw new IllegalArgumentException(
                    "allowedRecipients must be numbers or beginnings of numbers with the area code at least, separated by"
                            + " commas, but one of them was "
                            + (written.isBlank() ? "blank" : "of " + digits.length() + " characters")
                            + ": mend the option allowedRecipients, or leave it out to reach everybody");
        }
        return beginning;
    }

    /** Whether not everybody may be reached. */
    boolean restricted() {
        return beginnings != null;
    }

    /**
     * Refuses a call to anybody else.
     *
     * @param recipient 11 digits; null when it is not known, which is refused too
     */
    void check(@Nullable String recipient, CallDetails details) {
        if (beginnings != null && (recipient == null || beginnings.stream().noneMatch(recipient::startsWith))) {
            throw new RecipientNotAllowedException(
                    "the contact must be one of the option allowedRecipients, but was "
                            + (recipient == null ? "unknown" : "another")
                            + ": add the number, or leave the option out where everybody may be reached",
                    details);
        }
    }
}
