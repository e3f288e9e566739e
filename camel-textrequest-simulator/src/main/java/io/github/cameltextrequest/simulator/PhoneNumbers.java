package io.github.cameltextrequest.simulator;

import org.jspecify.annotations.Nullable;

/** North American numbers in the service's form: eleven digits that begin with 1. */
final class PhoneNumbers {
    private PhoneNumbers() {}

    /** Returns the number in the service's form, or null if it is none. */
    static @Nullable String normalize(@Nullable String number) {
        if (number == null) {
            return null;
        }
        String digits = number.replaceAll("\\D", "");
        if (digits.length() == 10) {
            digits = "1" + digits;
        }
        return digits.length() == 11 && digits.startsWith("1") ? digits : null;
    }

    static String require(String number) {
        String normalized = normalize(number);
        if (normalized == null) {
            throw new IllegalArgumentException("A phone number must have 10 digits, or 11 that begin with 1, but had "
                    + number.length() + " characters");
        }
        return normalized;
    }
}
