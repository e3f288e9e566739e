package io.github.cameltextrequest.client;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The two spellings of "the contact opted out earlier": 30050 of lists, 2100 of statuses that a hook brings. */
public final class OptOutCodes {

    private static final Set<String> CODES = Set.of("30050", "2100");

    private OptOutCodes() {}

    /** Whether the code says so; null says nothing. */
    public static boolean contain(@Nullable String code) {
        return code != null && CODES.contains(code);
    }
}
